/** Every id in a page. */
export const idsIn = (markup: string): string[] => [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id as string)

/** Where every link in a page leads. */
export const linksIn = (markup: string): string[] => [...markup.matchAll(/\shref="([^"]*)"/g)].map(([, link]) => link as string)

/** A page's words, without their markup. */
export const words = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
