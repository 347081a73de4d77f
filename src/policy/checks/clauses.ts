/** The list of clauses: each is answered by something that is there, or has a reason why it cannot be. */
import { answersTo, namings, pathNamed } from '../answers.ts';
import { choices } from '../closest.ts';
import { keys, type Path } from '../written.ts';
import { type Check, type Findings, wrong, wrongKey } from './check.ts';

export const clausesAreAnswered: Check = (draft) => {
  const namingAny = namings(draft.written);
  return Object.entries(draft.document.clauses).flatMap(([name, { by, unmeasured }]): Findings => {
    const path: Path = ['clauses', name];
    const named = (by ?? []).flatMap((part, i) =>
      pathNamed(draft.written, part) === null
        ? wrong(draft, 'no-such-part', [...path, 'by', i], {
            name: part,
            choices: choices(part, partsOf(draft.written)),
          })
        : [],
    );
    const answers = answersTo(draft.written, name, namingAny);
    if (unmeasured === undefined && by === undefined && answers.length === 0)
      return wrongKey(draft, 'clause-unanswered', path, { name });
    if (unmeasured === undefined || answers.length === 0) return named;
    const parts = answers.map((answer) => answer.join('.')).join(', ');
    return [
      ...named,
      ...wrong(draft, 'clause-answered-and-unmeasured', [...path, 'unmeasured'], { name, by: parts }),
    ];
  });
};

/** Once a policy lists clauses it lists all that it names: a slip in a name would leave one unanswered. */
export const clausesAreListed: Check = (draft) => {
  const listed = keys(draft.written, ['clauses']);
  if (listed.length === 0) return [];
  return namings(draft.written)
    .filter(({ clause }) => !listed.includes(clause))
    .flatMap(({ clause, path }) => {
      const slots = { name: clause, choices: choices(clause, listed) };
      return path[0] === 'readings'
        ? wrongKey(draft, 'clause-not-listed', path, slots)
        : wrong(draft, 'clause-not-listed', [...path, 'clause'], slots);
    });
};

/** What `by` may name, as far as it has a name of its own. */
function partsOf(written: Parameters<typeof keys>[0]): readonly string[] {
  return keys(written, []).flatMap((section) => [
    section,
    ...keys(written, [section]).map((key) => `${section}.${key}`),
  ]);
}
