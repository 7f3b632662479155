import { attribute } from './look.ts'
import type { Element } from './tree.ts'

/** Elements that hold no words of a report. */
const NEVER = new Set(
  'script style noscript template svg math iframe object embed canvas button input select textarea audio video map head applet progress meter datalist frameset'.split(
    ' ',
  ),
)
const AROUND = new Set(['nav', 'aside', 'dialog', 'menu', 'footer', 'form'])
const ROLES = /^(?:navigation|banner|contentinfo|complementary|search|dialog|alert|alertdialog|menu|menubar|toolbar|tooltip|form)$/i

/**
 * Names that sites give to what stands around a report. Each is matched as a whole word of a class or an id, words being parted by
 * hyphens, underscores and changes of case: "share" is one in "share-bar" and in "postShare", not in "shareholder".
 */
const WORDS = new Set(
  'share shares sharing sharedaddy social socials newsletter newsletters subscribe subscription signup related relatedposts recommended recommendation recommendations sidebar side banner widget widgets nav navi navbar navigation breadcrumb breadcrumbs pagination pager paging comment comments commentlist disqus respond cookie cookies consent gdpr advert advertisement advertisements ads adsense sponsor sponsored promo promos promotion promoted outbrain taboola teaser teasers footer foot menu submenu toolbar tags taglist tagcloud login signin popup modal overlay tooltip trending popular mostread morenews carousel gallery slideshow rating ratings likes shoutbox bottombar skiplink screenreader noprint addthis addtoany whatsapp jp crosslinks cta donate donation infobox credits imprint copyright license disclaimer upsell crosssell reviews captcha toc nextstory authorbox biography werbung anzeige anzeigen kommentar kommentare teilen empfehlungen autorenbox publicite commentaires partager affiliate affiliatelinks postmetadata entryfooter printlink trustbadge'.split(
    ' ',
  ),
)
const PAIRS =
  /(?:^|[\s_-])(?:author[-_]?(?:bio|box|info|card|about|profile)|about[-_]?author|entry[-_](?:meta|footer|utility)|post[-_](?:meta|nav|tags?|footer|info|ratings)|article[-_](?:meta|tags?|footer|info|tools|infos)|meta[-_]?(?:data|info|nav)|more[-_](?:link|articles?|posts|stories|from|news)|read[-_]?(?:more|next|also)|see[-_]also|also[-_]read|next[-_]post|prev(?:ious)?[-_]post|nav[-_]|post[-_]?navigation|jp[-_]relatedposts|print[-_]only|user[-_](?:info|profile)|tag[-_]list|category[-_]list|latest[-_]|top[-_](?:stories|news|posts)|wp[-_]caption[-_]text|(?:image|photo|media|picture|figure)[-_]?(?:caption|credits?|source|copyright)|caption)(?:$|[\s_-])/i
/** A report's own first words: "article-teaser", "teaser-text". */
const LEAD = /(?:article|artikel|story|news|post|entry|detail)[-_]*teaser|teaser[-_]*(?:text|intro|lead)/i

/** Tells what stands around a report from what is in it, for one page. */
export type Furniture = (element: Element) => boolean

/** An element that holds more than this share of the page's prose is no furniture, whatever its name. */
const TOO_MUCH = 0.4

/**
 * Elements that stand around a report by their name, role, visibility, class and id, unless most of the page's prose is in them.
 *
 * @param prose letters of running prose in each element, nothing left out but what never holds any.
 * @param isMarked what puts an element beside the report; all of the signs above unless told.
 * Cost: each element is looked at once.
 */
export const furnitureOf = (
  root: Element,
  prose: ReadonlyMap<Element, number>,
  isMarked: (element: Element) => boolean = isNamed,
): Furniture => {
  const least = (prose.get(root) ?? 0) * TOO_MUCH
  const known = new Map<Element, boolean>()
  return (element) => {
    if (NEVER.has(element.name)) return true
    const before = known.get(element)
    if (before !== undefined) return before
    const found = isMarked(element) && ((prose.get(element) ?? 0) <= least || least === 0)
    known.set(element, found)
    return found
  }
}

/** What never holds words of a report. */
export const isNever = (element: Element): boolean => NEVER.has(element.name)

/** What its element name alone puts beside a report. */
export const isAround = (element: Element): boolean => AROUND.has(element.name)

const isNamed = (element: Element): boolean => {
  const { name } = element
  if (AROUND.has(name)) return true
  if (element.attributes.size === 0) return false
  if (element.attributes.has('hidden') || /^true$/i.test(attribute(element, 'aria-hidden'))) return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'))) return true
  const role = attribute(element, 'role')
  if (role !== '' && ROLES.test(role) && name !== 'form') return true
  if (name === 'body' || name === 'html' || name === 'main' || name === 'article' || /^h[1-6]$/.test(name)) return false
  const marks = `${attribute(element, 'class')} ${attribute(element, 'id')}`
  return marks !== ' ' && named(marks.slice(0, 300))
}

const named = (marks: string): boolean => {
  if (PAIRS.test(marks)) return true
  for (const whole of marks.split(/\s+/)) {
    if (/^(?:elementor|is|has|with|no|l|u)[-_]/.test(whole) || LEAD.test(whole)) continue
    // What stands behind a double hyphen says how a block looks, not what it is.
    const mark = whole.split('--')[0] as string
    const words = mark
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_]+/)
    if (words.some((word) => WORDS.has(word))) return true
  }
  return false
}
