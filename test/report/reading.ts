/** What is read of an HTML report: its text, a section of it, the cells of a table. */

/** The text without markup, white space as one space. */
export function textOf(markup: string): string {
  return markup
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

/** Throws where there is none. */
export function section(id: string, markup: string): string {
  const found = new RegExp(`<section id="${id}">([\\s\\S]*?)</section>`).exec(markup);
  if (found === null) throw new Error(`no section ${id}`);
  return found[1]!;
}

/** The texts of the cells of the first table, row by row, the head first. */
export function rowsOf(markup: string): string[][] {
  const [body] = /<table>[\s\S]*?<\/table>/.exec(markup)!;
  return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => textOf(cell!).trim()),
  );
}
