/**
 * Words that a text about research is full of and that say nothing about its subject: verbs of reporting, numerals, units, praise.
 * They count for similarity (leaving them out makes groups worse) but not as an explanation or a name.
 */

const VERBS =
  "accomplish achieve add address adopt attend automate advance affect aid aim allow analyse analyze apply argue arise assess assist assume attain augment avoid " +
  "balance base boost bridge bring build call capture catalog cause change characterise characterize claim close combat combine " +
  "compare complement comprise conduct confirm consider consist construct contain contribute correlate cover create debug deliver " +
  "demonstrate depend derive describe determine develop devise diagnose differ discover discuss display dominate double drive " +
  "eliminate employ empower enable encounter enhance enlarge ensure establish evaluate evolve examine exceed execute exhibit exist " +
  "expand experience expose explain exploit explore express extend facilitate fail fall fill find focus follow formulate foster frame " +
  "fulfil fulfill gain generalise generalize generate give grow guarantee guide handle help highlight hold hope identify illustrate " +
  "implement improve incorporate include increase incur indicate induce inform inspire integrate introduce investigate involve keep " +
  "know lack lag lead leverage limit look maintain make manage match maximise maximize measure meet mimic minimise minimize mitigate motivate " +
  "move need note observe obtain occur offer operate opt organise organize originate outline outperform overcome own perform permit " +
  "point pose possess predict prefer present preserve prevent produce promise promote propose prove provide pursue put quantify raise " +
  "reach realise realize receive recover reduce refer reformulate regard rely remain render replace report require resemble resolve " +
  "result retain reveal reviewing rise run satisfy save say seek separate serve show simplify solve span speed stem strengthen " +
  "struggle study suffer suggest supply support surpass tackle take target tend thrive trail transform treat trigger turn understand " +
  "undergo unify unlock unlike upgrade utilise utilize validate vary verify want work write yield";

const OTHERS =
  "ability able absolute across bench beneath below above among amid auto automatic elicit according accurate accurately acceptable across actual additional additionally adequate advantageous aware " +
  "appropriate available average bad based basic best better beyond big brand broad broader broadly built careful careless case " +
  "cases central centric certain challenging clear clearly close combined common commonly comparable compelling competitive complete " +
  "comprehensive comprehensively conclusion conclusions considerable considerably consistent consistently conventional core correct " +
  "crucial critical currently current dependent despite detailed different difficult direct directly diverse domain-specific " +
  "drastically drop drops easily easy effective effectively effectiveness efficiently efficient emerging encouraging end endowed " +
  "entire entirely era essential etc exact exactly excellent exclusively existing experimental experimentally experiment experiments " +
  "explicit explicitly extensive extensively extra extreme extremely fairly famous far fast faster fewer final finally fine first " +
  "fold former found free fresh frequent frequently full fully fundamental further future general generally good great greater " +
  "greatly growing half harder heavily held high higher highest highly holistic huge ideal immediate important importantly improved " +
  "inadequate inherent initial innovative insight insights intact intended interesting intrinsic intuitive isolated itself key kind " +
  "kinds known lack largely larger largest last late later latest leading least left likely little long longer low lower lowest main " +
  "mainly major majority many meaningful mere merely meta minor modest modern multiple naive near nearly necessary new newly next " +
  "non normal notable notably novel numerous obvious old ones open-source opportunity opportunities optimal original " +
  "originally outstanding overall overcome paper papers part partial particular particularly parts past people perfect persistent " +
  "phenomena phenomenon poor poorly popular possible potential potentially powered powerful practical practically practice precise " +
  "precisely preliminary present presents previous previously primarily primary principled prior promising proof proper properly " +
  "proposed pure purely question questions quick quickly random rapid rapidly rarely rate rates ready real realistic really reason " +
  "reasonable recall recent recently related relative relatively relevant reliable reliably remarkable remarkably repeated rich right " +
  "rigorous role roughly salient satisfactory scarce seamless seamlessly separately serious set sets severe severely sheer significant " +
  "significantly similar similarly simple simplified simply simultaneously single slightly slow small smaller soft solely solid " +
  "sophisticated sound special specialized specific specifically standard start state state-of-the-art step steps straightforward " +
  "strict strictly striking strong stronger strongest strongly subsequent subsequently substantial substantially substantive success " +
  "successes successful successfully such sufficient sufficiently suitable superior sure systematic systematically tailored tedious " +
  "thorough thoroughly thing things thus today top total traditional tremendous true truly typical typically ubiquitous ultimately " +
  "unclear uncommon underlying unexpected unified unique unnecessary unprecedented unseen usable useful valuable vast viable vital " +
  "whole wide widely wider widespread word words worse worst worthwhile year years " +
  "baseline baselines comparison comparisons gain gains improvement improvements metric metrics percent percentage point points score " +
  "scores f1 accuracy precision speedup speedups times fold factor factors margin margins " +
  "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen " +
  "twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen " +
  "dozens second third fourth fifth sixth seventh eighth tenth eleventh twelfth fifteenth sixteenth seventeenth eighteenth nineteenth " +
  "twentieth century centuries decade decades once twice triple seconds minutes hours days ii iii iv vi vii " +
  "github website page pages url http https www com org arxiv preprint copyright";

/**
 * Function words of Spanish, Portuguese, French, Italian and German, which titles in other languages are full of; none that is an English
 * word or a common acronym ("OS", "SE", "Na").
 */
const OTHER_LANGUAGES =
  "de la en el le du et por com con que para los las una unos unas del como más sus esta este esto estos estas entre sobre desde hasta según pero donde cuando porque también " +
  "muy sin ser fue han hay não uma umas dos das aos nas nos pelo pela pelos pelas seu sua seus suas são mais também através les des une est " +
  "aux dans avec pour sur par qui sont être cette ces leur leurs ses plus entre chez comme della delle degli dello nella nelle nello dei gli " +
  "che sono più anche dal dalla alla allo alle il le un und der das dem von vom zum zur mit für eine einer eines einem einen auf aus bei " +
  "über unter durch nach oder sich wird werden sind ist nicht als auch wie zwischen";

/** True for a word that says nothing about a subject. @param word one word in any case. */
export function isQuiet(word: string): boolean {
  return QUIET.has(word.toLowerCase());
}

/**
 * True for words that explain nothing alone, though they may within a phrase ("multi-agent", "recommender systems"). @param words of one
 * term, as written.
 */
export function explainsNothing(words: readonly string[]): boolean {
  if (words.some(isQuiet)) return true;
  return words.length === 1 && DULL_ALONE.has(words[0]!.toLowerCase());
}

const DULL_ALONE: ReadonlySet<string> = new Set(
  (
    "approach approaches method methods technique techniques framework frameworks system systems model models task tasks problem " +
    "problems setting settings case process processes level levels stage stages world scale plus multi co self cross pre post non inter " +
    "sub condition conditions data set complex capability capabilities path way ways type types range number amount form kind area " +
    "areas field fields example examples sample samples instance instances challenge challenges issue aspect aspects feature features " +
    "shot effect effects end open free order time information study studies research performance quality analysis design aim ground " +
    "usage value values natural domain domains project projects size degree group groups member oriented carried updated mm cm kg month months lingual named means choice single joint term terms idea scenario scenarios paradigm"
  ).split(" "),
);

/** The four forms of a regular verb. */
export function inflect(verb: string): string[] {
  if (verb.endsWith("e")) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) {
    const base = verb.slice(0, -1);
    return [verb, `${base}ies`, `${base}ied`, `${verb}ing`];
  }
  const plural = /(s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, plural, `${verb}ed`, `${verb}ing`];
}

const QUIET: ReadonlySet<string> = new Set(
  [
    ...VERBS.split(" ").flatMap(inflect),
    ...OTHERS.split(" "),
    ...OTHER_LANGUAGES.split(" "),
    "began begun brought built chose chosen drawn driven fell found gave given held kept knew known led lost made meant met put ran " +
      "risen said seen sought stood taken thought told took undergone understood written wrote comprising cutting getting running " +
      "setting putting",
  ].flatMap((entry) => entry.split(" ")),
);
