/** What a target is made of. */
import type { Target, Targets } from './policy.ts';

/** A target without its parts, or all parts of one that has them. */
export function parts(target: Target): readonly Target[] {
  return target.kind === 'earliest' || target.kind === 'latest' ? target.of.flatMap(parts) : [target];
}

/** The parts of all targets of a rule. */
export function partsOf(targets: Targets): readonly Target[] {
  return 'each' in targets ? parts(targets.each) : [...targets.byPriority.values()].flatMap(parts);
}
