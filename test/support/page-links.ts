/** Links of a Markdown page to its own headings. */

/** Those that lead to no heading: the anchors of GitHub are lower case, without punctuation, with dashes for spaces. */
export function strayLinks(page: string): string[] {
  const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
  const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor!);
  return links.filter((anchor) => !anchors.includes(anchor));
}
