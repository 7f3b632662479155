const READ_ON =
  /^\W{0,4}(?:read (?:more|also|next|on)|see also|also (?:read|see)|related(?: (?:articles?|stories|posts|links|content|coverage|topics))?|more (?:from|on|about|stories|news)|recommended|you (?:may|might) (?:also )?(?:like|be interested)|don[’']t miss|watch(?: now| more)?:|listen(?: now)?:|lea también|lee también|lea además|vea también|ver también|te puede interesar|à lire (?:aussi|également)|lire aussi|voir aussi|lesen sie (?:auch|dazu|hier)|lies auch|auch (?:interessant|lesenswert)|mehr (?:zum thema|themen|dazu|zu diesem)|das könnte (?:sie|dich|dir|ihnen)|das thema könnte|passend dazu|weiterlesen|zum thema|leggi anche|czytaj (?:też|także|również)|zobacz (?:też|także|również)|przeczytaj|lees ook|leia (?:também|mais)|okuyun|explore further|le puede interesar|puede(?:s)? leer|lea más|lee más|leer más|ve(?:a|r) más|no te pierdas|también le|lire la suite|sur le même sujet|pour aller plus loin|articles? (?:similaires|liés)|verwandte (?:beiträge|artikel|themen)|ähnliche (?:beiträge|artikel)|mehr erfahren|weitere (?:beiträge|artikel|meldungen)|auch auf|saiba mais|veja também|leggi di più|potrebbe interessarti|per approfondire|czytaj więcej|polecamy|zie ook|meer over|läs (?:också|även|mer)|les også|lue myös|читайте также|смотрите также|اقرأ أيضا)(?![\p{L}])/iu
const ADVERT =
  /^\W*(?:anzeige|werbung|advertisement|advertising|publicité|publicidad|pubblicità|reklama|sponsored(?: content)?|promoted)\W*$/i
const CALL =
  /^\W{0,4}(?:share (?:this|on|via)|follow us|sign up (?:for|to)|subscribe (?:to|now)|click here to|join our|support (?:us|our)|print this|send (?:us )?(?:your )?(?:tips|letter)|submit your letter|leave a (?:comment|reply)|comments? (?:are )?closed|kommentare geschlossen|jetzt (?:teilen|abonnieren)|drucken$|teilen$|schreibe einen kommentar|hinterlasse (?:einen|eine)|kommentar (?:schreiben|verfassen)|folge(?:n sie)? uns|abonniere|jetzt (?:anmelden|registrieren|kostenlos|bestellen)|síguenos|suscríbe|únete|descarga (?:la|nuestra)|suivez-nous|abonnez-vous|inscrivez-vous|(?:download|get) (?:our|the) .{0,40}\bapps?\b|if you[’']re already a subscriber|already a (?:subscriber|member)|newsletter abonnieren)/i
/** Who made a picture, as stands below it. */
const PICTURE =
  /^\W{0,4}(?:photo(?:graph(?:y|s)?)?s?|image|picture|foto(?:s|grafie)?|bild(?:er|quelle|nachweis|rechte)?|crédits? photo|grafik|illustration)\s{0,3}(?::|©|\/|by\b|von\b|via\b|courtesy\b)/iu

/** Longer blocks say more than where to read on. */
const LONGEST = 200

/**
 * Whether a block of a page sends its reader elsewhere: "Read more: ...", "See also", an advertisement's mark, a call to share; or names who made a picture.
 *
 * In the languages that pages are mostly written in. What is long, holds a quotation, or is
 * a whole sentence ("More news came at noon.") belongs to the report. Cost: linear in the block; long ones are not looked at.
 */
export const sendsOn = (block: string): boolean =>
  block.length <= LONGEST &&
  !/[“”„]/.test(block) &&
  ((READ_ON.test(block) && (!/[.!]\s*$/.test(block) || block.slice(0, 40).includes(':'))) ||
    ADVERT.test(block) ||
    CALL.test(block) ||
    (block.length <= 140 && PICTURE.test(block)))
