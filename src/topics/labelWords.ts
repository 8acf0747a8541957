/** Words that make poor names, beside those of lib/quietWords: what may not stand alone, not at the start, not at the end of a name. */
import { explainsNothing } from "../lib/quietWords";
import { hasInnerCapital, isAcronym } from "../lib/wordForms";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Say what kind of thing a paper has, not what it is about: good only beside another word. */
const GENERIC = list(
  "academic access action actions activity activities adaptation adaptive algorithm algorithms alignment analyses analysis answer answers " +
    "application applications architecture architectures area areas art artifacts artificial assessment attention author authors " +
    "automated automatic automation award awareness behavior behaviors behaviour behavioural benefit benefits bias bidirectional body " +
    "box building capability capabilities capacity centre chain challenge chance character characteristics choice class classes " +
    "classification code coding cognitive coherence collection comment comments communication community communities complex complexity " +
    "component components computation computational computer computing concept concepts concern condition conditions configuration " +
    "connection consistency consumption content context contexts contextual control convergence correctness correlation cost costs " +
    "criteria data dataset datasets decision decisions deep deficit definition demand density deployment description descriptions design " +
    "detection developer developers development deviation device difference differences difficulty digital dimension dimensions " +
    "direction distance distribution document documents domain domains dual dynamic dynamics edge efficiency effort element elements " +
    "embedding embeddings end energy engine engineering enterprise entropy environment environments error errors estimation evaluation " +
    "event events evidence evolution example examples exchange execution expert experts explanation expression extension extraction " +
    "failure failures family feature features feedback field fields files filter filters fine flow form formal format formation " +
    "framework frameworks function functional functions fusion gap generation generative generator goal goals graph grammar group " +
    "groups growth guidance hand hidden hierarchical history human humans hybrid hypothesis idea identification image images impact " +
    "implementation implicit index individual inference influence information input inputs institution instance instances instruction " +
    "instructions integration intelligence intelligent intent interaction interactions interactive interface internal interpretation " +
    "intervention item items iteration iterative joint judge judges knowledge label labels language languages large latent layer layers " +
    "learner learners learning length level levels libraries library life linear line lines link links list literature llm llms load " +
    "local location logic long loss machine management manner mapping mathematical matrix matter mean meaning measure measurement " +
    "measurements measures mechanism mechanisms media medium meeting memory method methodology methods mind ml mode model modeling " +
    "modelling models module modules monitoring multi-stage name native natural nature network networks neural ninth node nodes noise " +
    "nonlinear novelty number numbers numerical object objective objectives observation operation operations operator optimization " +
    "option options order organization outcome outcomes output outputs pair pairs paradigm parallel parameter parameters participant " +
    "participants pass path paths pathway pathways pattern patterns performance period person perspective perspectives phase phases " +
    "physical pipeline pipelines place plan platform platforms policy political population position post power preference preferences " +
    "presence pressure price principle principles problem problems procedure procedures process processes processing product products " +
    "profile program programming programs progress project projects prompt prompts property properties protocol protocols public purpose " +
    "quality quantitative quantity query question range reader reality recognition reduction reference references region regions " +
    "relation relations relationship relationships representation representations request research researcher researchers resource " +
    "resources response responses response risk risks rule rules sample samples sampling scale scaling scenario scenarios schema scheme " +
    "schemes science scientific scientists scope search section sector selection self semantic semantics sense sentence sentences " +
    "sequence sequences series service services session shape share shift side signal signals simulation situation size skill skills " +
    "social society software solution solutions source sources space spaces span spatial specification specifications speed stability " +
    "stage stages statistical statistics status strategies strategy stream structural structure structured structures student " +
    "studies style subject subjects survey surveys surveying symbolic syntax synthesis synthetic system systems table task tasks teacher " +
    "team technical technique techniques technologies technology temporal tendency term terms test testing tests text texts " +
    "textual theoretical theories theory threshold thought time title token tokens tool tools topic topics tradeoff trade-off " +
    "training trajectory trajectories transition transformation tree trees trend trends trial trust type types understanding unit units " +
    "universal university update usage user users utility validation value values variable variables variant variants variation " +
    "variations vector verification version view views vision visual volume web weight weights window work workflow workflows " +
    "workload workloads world zero accelerate accelerator adoption agent agents ai bench benchmark benchmarks budget " +
    "compression corpus corpora encoder decoder head heads optimizer optimizers pretraining prediction predictions reasoning " +
    "regex robust robustness round rounds scalable script scripts shot sparse supervised supervision unsupervised upstream " +
    "static success aggregate lightweight aspect aspects baseline budget capture setup bound bounds conversion coverage cues design",
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
    "augmented grounded generated enhanced aligned constrained weighted conditioned integrated learned pretrained trained tuned few cross self upper lower inside",
);

/** Poor first words: the second half of a compound, what a verb left behind. */
const WEAK_STARTS = list(
  "based driven oriented guided aware agnostic like level free powered augmented generated enhanced integrated conditioned " +
    "specific bench shot end art world scale wise dependent friendly approach approaches framework frameworks method methods " +
    "technique techniques task tasks problem problems result results performance study studies survey review overview end-to-end " +
    "systems system models users samples datasets examples across tokens costs challenges issues tools designed generating aims " +
    "towards mis co re pre post non sub inter intra anti ultra",
);

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
  const last = lower[lower.length - 1]!;
  if (explainsNothing(lower) || WEAK_STARTS.has(first) || WEAK_HEADS.has(last)) return false;
  if (lower.length > 1 && isDoing(first)) return false;
  if (isVerbal(last) || isAdjective(last, words[words.length - 1]!)) return false;
  if (lower.length > 1) return !lower.every((word) => GENERIC_PAIR.has(word));
  return !GENERIC.has(first) && (first.length > 2 || !/^[a-z]+$/.test(first));
}

/** True if the word says something only beside another. */
export function isGeneric(word: string): boolean {
  return GENERIC.has(word.toLowerCase());
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

/** True for "grounded" and "improving", not for "learning" or "speed". */
export function isVerbal(surface: string): boolean {
  const word = surface.toLowerCase();
  return (
    isDoing(word) || (/[^aeiou]ed$/.test(word) && !/^(speed|seed|feed|need|bed|shed|hundred)$/.test(word))
  );
}

function isDoing(word: string): boolean {
  return /ing$/.test(word) && word.length > 5 && !THINGS_IN_ING.has(word);
}

function isAdjective(word: string, written: string): boolean {
  if (NOUNS_ALL_THE_SAME.has(word) || /(ment|ency|ancy)$/.test(word) || word.length < 5) return false;
  return ADJECTIVE.test(word) && !/^\p{Lu}{2,}/u.test(written);
}
