/** What a service is called. */
import { shown } from '../../text/shown.ts';

/** `portaal, productie` */
export function serviceText(named: {
  readonly service: string;
  readonly environment: string | null;
}): string {
  const { service, environment } = named;
  return environment === null ? shown(service) : `${shown(service)}, ${shown(environment)}`;
}
