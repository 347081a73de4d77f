/** What is watched: a service, in an environment, from a location. Names are compared without case. */
export interface Watched {
  readonly service: string;
  readonly environment: string;
  readonly location: string;
}

export function keyOf(watched: Watched): string {
  return [watched.service, watched.environment, watched.location]
    .map((name) => name.toLowerCase())
    .join('\u0000');
}
