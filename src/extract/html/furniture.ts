import { attribute } from './look.ts'
import type { Element } from './tree.ts'

/** Elements that hold no words of a report. */
const NEVER = new Set(
  'script style noscript template svg math iframe object embed canvas button input select textarea nav aside dialog menu audio video map head applet progress meter datalist frameset'.split(
    ' ',
  ),
)
const ROLES = /^(?:navigation|banner|contentinfo|complementary|search|dialog|alert|alertdialog|menu|menubar|toolbar|tooltip|form)$/i

/**
 * Names that sites give to what stands around a report. Each is matched as a whole word of a class or an id, words being parted by
 * hyphens, underscores and changes of case: "share" is one in "share-bar" and in "postShare", not in "shareholder".
 */
const WORDS = new Set(
  'share shares sharing sharedaddy social socials newsletter newsletters subscribe subscription signup related relatedposts recommended recommendation recommendations sidebar side banner widget widgets nav navi navbar navigation breadcrumb breadcrumbs pagination pager paging comment comments commentlist disqus respond cookie cookies consent gdpr advert advertisement advertisements ads adsense sponsor sponsored promo promos promotion outbrain taboola teaser teasers footer foot menu submenu toolbar tags taglist tagcloud login signin popup modal overlay tooltip trending popular mostread morenews carousel gallery slideshow rating ratings likes shoutbox bottombar skiplink screenreader noprint hidden addthis addtoany whatsapp jp crosslinks cta donate donation infobox credits imprint copyright license disclaimer'.split(
    ' ',
  ),
)
const PAIRS =
  /(?:^|[\s_-])(?:author[-_]?(?:bio|box|info|card|about|profile)|about[-_]?author|entry[-_](?:meta|footer|utility)|post[-_](?:meta|nav|tags?|footer|info|ratings)|article[-_](?:meta|tags?|footer|info|tools|infos)|meta[-_]?(?:data|info|nav)|more[-_](?:link|articles?|posts|stories|from|news)|read[-_]?(?:more|next|also)|see[-_]also|also[-_]read|next[-_]post|prev(?:ious)?[-_]post|nav[-_]|post[-_]?navigation|jp[-_]relatedposts|print[-_]only|user[-_](?:info|profile)|tag[-_]list|category[-_]list|latest[-_]|top[-_](?:stories|news|posts)|wp[-_]caption[-_]text|(?:image|photo|media|picture|figure)[-_]?(?:caption|credits?|source|copyright)|caption)(?:$|[\s_-])/i
const KEEP = /(?:^|[\s_-])(?:article|story|post|entry|content|main|page|body|single|container|wrapper|layout|grid)(?:$|[\s_-])/i

const seen = new Map<string, boolean>()

/**
 * Whether an element stands around a report rather than in it, by its name, role, visibility, class and id.
 *
 * Cost: each different class is looked at once; 2,000 are kept.
 */
export const isFurniture = (element: Element): boolean => {
  const { name } = element
  if (NEVER.has(name)) return true
  if (element.attributes.size === 0) return name === 'footer'
  if (element.attributes.has('hidden') || /^true$/i.test(attribute(element, 'aria-hidden'))) return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'))) return true
  if (ROLES.test(attribute(element, 'role')) && name !== 'form') return true
  if (name === 'footer') return true
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article' || /^h[1-6]$/.test(name)) return false
  const marks = `${attribute(element, 'class')} ${attribute(element, 'id')}`
  if (marks === ' ') return false
  const known = seen.get(marks)
  if (known !== undefined) return known
  const found = named(marks.slice(0, 300))
  if (seen.size < 2000) seen.set(marks, found)
  return found
}

const named = (marks: string): boolean => {
  if (PAIRS.test(marks)) return true
  for (const mark of marks.split(/\s+/)) {
    const words = mark
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_]+/)
    if (
      words.some((word) => WORDS.has(word)) &&
      !(words.length > 1 && KEEP.test(mark) && /^(?:has|with|no|is)$/.test(words[0] as string))
    )
      return true
  }
  return false
}
