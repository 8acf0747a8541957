/** Words that make poor names, beside those of lib/quietWords: what may not stand alone, not at the start, not at the end of a name. */
import { explainsNothing } from "../lib/quietWords";
import { hasInnerCapital, isAcronym } from "../lib/wordForms";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Say what kind of thing a paper has, not what it is about: good only beside another word. Without a plural s where both forms count. */
const GENERIC = list(
  "article book chapter editorial introduction untitled guest enhancement determination addition correction estimate discrepancy calculation " +
    "material maximization minimization nearest finite mobile academic accelerate accelerator access action activities activity adaptation adaptive adoption agent aggregate ai " +
    "algorithm alignment analyses analysis answer application architecture area art artifacts artificial aspect assessment " +
    "attention author automated automatic automation award awareness baseline behavior behaviour behavioural bench " +
    "benchmark benefit bias bidirectional body bound box budget building capabilities capability capacity capture centre " +
    "chain challenge chance character characteristics choice class classes classification code coding cognitive coherence " +
    "collection comment communication communities community complex complexity component compression computation " +
    "computational computer computing concept concern condition configuration connection consistency consumption content " +
    "context contextual control convergence conversion corpora corpus correctness correlation cost coverage criteria cues " +
    "data dataset decision decoder deep deficit definition demand density deployment description design detection developer " +
    "development deviation device difference difficulty digital dimension direction distance distribution document domain " +
    "dual dynamic edge efficiency effort element embedding encoder end energy engine engineering enterprise entropy " +
    "environment error estimation evaluation event evidence evolution example exchange execution expert explanation " +
    "expression extension extraction failure family feature feedback field files filter fine flow form formal format " +
    "formation framework function functional fusion gap generation generative generator goal grammar graph group growth " +
    "guidance hand head hidden hierarchical history human hybrid hypothesis idea identification image impact implementation " +
    "implicit index individual inference influence information input instance institution instruction integration " +
    "intelligence intelligent intent interaction interactive interface internal interpretation intervention item iteration " +
    "iterative joint judge knowledge label language large latent layer learner learning length level libraries library life " +
    "lightweight line linear link list literature llm load local location logic long loss machine management manner mapping " +
    "mathematical matrix matter mean meaning measure measurement mechanism media medium meeting memory method methodology " +
    "mind ml mode model modeling modelling module monitoring multi-stage name native natural nature network neural ninth " +
    "node noise nonlinear novelty number numerical object objective observation operation operator optimization optimizer " +
    "option order organization outcome output pair paradigm parallel parameter participant pass path pathway pattern " +
    "performance period person perspective phase physical pipeline place plan platform policy political population position " +
    "post power prediction preference presence pressure pretraining price principle problem procedure process processes " +
    "processing product profile program programming progress project prompt properties property protocol public purpose " +
    "quality quantitative quantity query question range reader reality reasoning recognition reduction reference regex " +
    "region relation relationship representation request research researcher resource response risk robust robustness round " +
    "rule sample sampling scalable scale scaling scenario schema scheme science scientific scientists scope script search " +
    "section sector selection self semantic sense sentence sequence series service session setup shape share shift shot " +
    "side signal simulation situation size skill social society software solution source space span sparse spatial " +
    "specification speed stability stage static statistical statistics status strategies strategy stream structural " +
    "structure structured student studies style subject success supervised supervision survey surveying symbolic syntax " +
    "synthesis synthetic system table task teacher team technical technique technologies technology temporal tendency term " +
    "test testing text textual theoretical theories theory thought threshold time title token tool topic trade-off tradeoff " +
    "training trajectories trajectory transformation transition tree trend trial trust type understanding unit universal " +
    "university unsupervised update upstream usage user utility validation value variable variant variation vector " +
    "verification version view vision visual volume web weight window work workflow workload world zero " +
    "estudio estudo étude sistema système modelo modèle modell método méthode methode análisis análise evaluación avaliação évaluation " +
    "aplicación aplicação uso desarrollo desenvolvimento développement entwicklung",
);

/** Poor last words of a name: empty heads, and adjectives or participles that want a noun. */
const WEAK_HEADS = list(
  "approach approaches aspect aspects aware case cases category categories challenge challenges conditions examples fashion " +
    "framework frameworks instance instances issue level levels manner method methodology methods mode number paradigm perspective " +
    "pipeline problem problems quality range result results sample samples scenario scenarios setting settings solution solutions " +
    "step strategies strategy task tasks technique techniques type types way ways work performance based driven oriented guided " +
    "agnostic like level free scale art shot end world time box specific language-specific domain aware efficient robust " +
    "adaptive adversarial artificial automated automatic autonomous bidirectional collaborative complex contextual contextualized deep " +
    "distributed dynamic effective end-to-end fine formal generative hard heterogeneous hierarchical human-centered hybrid inter " +
    "interactive intelligent interpretable iterative joint large latent lightweight linear local long multimodal multilingual " +
    "multi mutual natural neural nonlinear online offline open parallel scalable semi self sparse stochastic structured supervised " +
    "symbolic synthetic unsupervised open-ended test-time free-form human machine llm llms ai multi-objective multi-stage " +
    "object-oriented tool-augmented data-efficient code software gap gaps towards bench abstract deeper agent-based limited joint " +
    "augmented learn right secure discrete tight grounded generated enhanced aligned constrained weighted conditioned integrated learned pretrained trained tuned few cross self upper lower inside black " +
    "certain uncertain fair flat think come pre post",
);

/** Poor first words: the second half of a compound, what a verb left behind. */
const WEAK_STARTS = list(
  "based driven oriented guided aware agnostic like level free powered augmented generated enhanced integrated conditioned " +
    "specific bench shot end art world scale wise dependent friendly approach approaches framework frameworks method methods " +
    "technique techniques task tasks problem problems result results performance study studies survey review overview end-to-end " +
    "systems system models users samples datasets examples across tokens costs challenges issues tools designed generating aims " +
    "towards mis co re pre post non sub inter intra anti ultra situ vitro vivo silico initio",
);

/** Whose author wrote it is not what it is about: "King Fahd University". */
const INSTITUTIONS = list(
  "university universities univ institute institutes college colleges hospital hospitals department departments dept laboratory " +
    "laboratories faculty academy universität hochschule institut université universidad universidade università",
);

/** Where it was published is not what it is about: "international conference". */
const PUBLICATIONS = list(
  "conference conferences proceedings symposium symposia workshop workshops preface foreword erratum corrigendum posters keynote issn isbn",
);
const EDITORS = /^guest (editor|editorial)/;
/** Where papers are from is seldom what they are about. */
const STATES = /^united (states|kingdom|nations)$/;

/** True for words of a volume of papers, which every paper in it has, and for states. */
function namesPublication(lower: readonly string[]): boolean {
  const phrase = lower.join(" ");
  return lower.some((word) => PUBLICATIONS.has(word)) || EDITORS.test(phrase) || STATES.test(phrase);
}

/** Before such a word a department is a place of care, which papers are about. */
const PLACES_OF_CARE = list("emergency outpatient casualty");

/** True for words of an affiliation. */
export function namesInstitution(words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  return lower.some((word, at) => INSTITUTIONS.has(word) && !PLACES_OF_CARE.has(lower[at - 1] ?? ""));
}

const PREFIXES = list("multi multiple semi cross inter self co non pre quasi pseudo");

/** True for "multi": what follows it is half a word. */
export function isPrefix(surface: string): boolean {
  return PREFIXES.has(surface.toLowerCase());
}

/** Articles, prepositions and conjunctions of German, French, Spanish, Italian and Portuguese: no name begins or ends with one. */
const FOREIGN_PARTICLES = list(
  "der die das des dem den ein eine einer eines einem einen und oder von vom zu zum zur mit im am auf aus bei beim fuer für über ueber " +
    "van unter nach vor durch gegen ohne um als wie ist sind sich nicht zwischen " +
    "le la les du de un une et en au aux par pour sur dans avec entre chez el los las del una unos con por para sobre como " +
    "il lo gli della dello dei degli delle nel nella per tra fra al alla os do da dos das no na em com uma ao",
);

/** True for "der", "pour", "del": words that only join others in languages other than English. */
export function isForeignParticle(surface: string): boolean {
  return FOREIGN_PARTICLES.has(surface.toLowerCase());
}

/** Words in -ing that are things, not what somebody does to the next word. */
const THINGS_IN_ING = list(
  "learning training testing reasoning planning programming computing engineering modeling modelling processing embedding tuning " +
    "fine-tuning coding parsing debugging scheduling serving prompting sampling clustering routing mining rendering imaging fuzzing " +
    "hashing pricing gaming aging ageing housing manufacturing marketing banking branding wing spring string ring king streaming " +
    "caching branching pruning tracking matching ranking crowdsourcing printing sensing screening sequencing monitoring forecasting " +
    "counting captioning tagging labeling bargaining advertising voting matchmaking rewriting refactoring reviewing pretraining " +
    "pre-training onboarding binding boosting bootstrapping deep-learning e-learning watermarking steering tokenizing chunking " +
    "understanding editing inpainting driving grounding linking retrieving spelling writing reading teaching nursing building " +
    "drilling welding wearing warming flooding farming fishing mapping conditioning weighting scaling smoothing sharing timing " +
    "tracing casting etching sintering coating doping sputtering annealing bonding milling grinding polishing plating moulding molding forging " +
    "rolling breeding cooling heating freezing drying lighting grazing parenting counselling counseling mentoring smoking drinking bullying " +
    "gambling shopping lending trading accounting auditing outsourcing crowdfunding networking messaging beamforming denoising deblurring " +
    "dehazing stitching hedging cloning splicing folding docking genotyping phenotyping barcoding silencing signaling signalling trafficking " +
    "swimming walking cycling composting recycling leaching weathering faulting upwelling warehousing ridesharing " +
    "unlearning meta-learning jailbreaking licensing vibe-coding logging profiling packing bidding",
);

/** Endings of adjectives and adverbs; the words after the bar are nouns all the same. */
const ADJECTIVE = /(ical|onal|ful|less|ous|able|ible|ly|ive|ary|ular|esque|ish|ant|ent|ic|al|ory)$/;
const NOUNS_ALL_THE_SAME = list(
  "retrieval proposal approval removal trial signal goal journal material materials hospital capital animal mineral metal crystal " +
    "potential tutorial renewal disposal rental arrival survival portal manual " +
    "agent content document environment component deployment experiment management development improvement assessment treatment " +
    "alignment measurement refinement enrichment statement argument segment movement investment government engagement payment student " +
    "patient client accident talent gradient coefficient ingredient event intent moment element department employment equipment " +
    "environment entailment refinement fulfilment cement sediment judgment judgement enforcement placement replacement reinforcement " +
    "embodiment involvement achievement entertainment parent extent solvent nutrient " +
    "plant restaurant variant constant assistant mutant surfactant contaminant participant merchant consultant " +
    "logic music topic traffic metric heuristic arithmetic fabric ceramic clinic graphic mechanic epidemic pandemic rhetoric plastic " +
    "organic public republic picnic arsenic antibiotic critic rubric basic mosaic electronic " +
    "objective narrative incentive motive archive additive derivative collective initiative perspective " +
    "library dictionary summary vocabulary commentary glossary itinerary boundary salary secretary primary elementary " +
    "memory theory category history inventory laboratory trajectory territory factory repository directory story advisory " +
    "table variable vegetable cable timetable renewable wearable deliverable " +
    "family assembly supply anomaly reply monopoly butterfly july " +
    "protocol particular vernacular fish bullish english publish",
);

/** True if the words, as written, can make a name by themselves: a noun phrase with a subject. */
export function makesName(words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  const first = lower[0]!;
  if (explainsNothing(lower) || !readsAsPhrase(words)) return false;
  if (lower.some(isForeignParticle) || namesInstitution(lower) || namesPublication(lower)) return false;
  if (lower.length > 1) return !lower.every((word) => GENERIC_PAIR.has(word));
  return !saysKindOnly(first) && (first.length > 2 || !/^[a-z]+$/.test(first));
}

/** True for noun phrases, whatever they say. */
export function readsAsPhrase(words: readonly string[]): boolean {
  const first = words[0]!;
  if (WEAK_STARTS.has(first.toLowerCase())) return false;
  // Written large within a sentence it is a name: "Turing test".
  if (words.length > 1 && !/^\p{Lu}/u.test(first) && (isDoing(first) || isBareVerb(first))) return false;
  return readsAsNoun(words[words.length - 1]!);
}

/** @param word in lower case, singular or with a plural s. */
function saysKindOnly(word: string): boolean {
  return GENERIC.has(word) || (word.endsWith("s") && GENERIC.has(word.slice(0, -1)));
}

/** Digits, or capitals inside that make no acronym of everyday length: R2Eval, LibHalluBench. */
export function looksLikeSystem(surface: string): boolean {
  if (/^[23]D$/i.test(surface)) return false;
  return /\p{N}/u.test(surface) || (hasInnerCapital(surface) && !(isAcronym(surface) && surface.length <= 6));
}

/** Two of these make no name either: "generation process". */
const GENERIC_PAIR = list(
  "data information process processes result results system systems user users value values function functions application applications " +
    "research number example use development implementation evaluation design tool tools output outputs input inputs llm llms ai " +
    "code model models generation language languages program software task tasks project projects quality real-world " +
    "experiment study studies context contexts usage answer author type domain domains complexity term terms level",
);

/** True for "grounded", "improving" and "optimize", not for "learning" or "speed". */
export function isVerbal(surface: string): boolean {
  const word = surface.toLowerCase();
  return (
    isDoing(word) ||
    isBareVerb(word) ||
    IRREGULAR.has(word) ||
    (/[^aeiou]ed$/.test(word) && !/^(speed|seed|feed|need|bed|shed|hundred)$/.test(word))
  );
}

/** Participles that do not end in -ed, beside those of quietWords. */
const IRREGULAR = list("grown drawn written worn torn born borne spoken broken frozen hidden woven shrunk");

const ENDS_AS_VERB = /..([iy][sz]e|ify)$/;
const NOUNS_IN_ISE = list(
  "exercise enterprise expertise franchise merchandise paradise treatise premise compromise surprise",
);

/** True for "optimize" and "classify". */
function isBareVerb(word: string): boolean {
  return word.length > 5 && ENDS_AS_VERB.test(word) && !NOUNS_IN_ISE.has(word);
}

function isDoing(word: string): boolean {
  return /ing$/.test(word) && word.length > 5 && !THINGS_IN_ING.has(word);
}

/** True for "retrieval", "bread" and acronyms; not for verbs, adjectives, and heads that are empty: "visual", "approach". */
export function readsAsNoun(surface: string): boolean {
  return !isVerbal(surface) && !readsAsAdjective(surface) && !WEAK_HEADS.has(surface.toLowerCase());
}

function readsAsAdjective(surface: string): boolean {
  const word = surface.toLowerCase();
  if (NOUNS_ALL_THE_SAME.has(word) || /(ment|ency|ancy)$/.test(word) || word.length < 5) return false;
  return ADJECTIVE.test(word) && !/^\p{Lu}{2,}/u.test(surface);
}
