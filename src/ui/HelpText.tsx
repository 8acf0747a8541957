/** Help: how to read the map, the words, the keys; the keys come from the list of commands. */
import { type Command, offered } from "./commands";
import { useApp } from "./context";
import { showKeys } from "./keys";
import { READABLE } from "./readable";
import { onApple } from "./shortcuts";

const READING: readonly (readonly [string, string])[] = [
  ["The ringed disc", "is the hub, the paper that the others cite. Not every map has one."],
  ["A disc", "is a paper. The larger, the more typical of its topic."],
  ["A soft region", "is a topic. Papers near each other share terms; the distance to the hub says nothing."],
  ["A faint line", "between papers is a link: inferred from shared terms, not a citation."],
  ["A dark line", "between papers is a citation that the source states."],
  [
    "A line to the hub",
    "is a citation. They are all the same fact, so they are quiet; that of the paper in question is clear.",
  ],
];

const WORDS: readonly (readonly [string, string])[] = [
  ["Topic", "A group of papers, inferred from what they say or corrected by hand."],
  [
    "17 of 20 resamples",
    "The topics are found again and again, each time without a random fifth of the papers. A paper that stays in its topic in 17 of 20 is firm there.",
  ],
  [
    "Weak fit",
    "The paper stays in its topic too seldom, or resembles another nearly as much. Its disc is pale.",
  ],
  ["Not in the source", "The input does not say it. Nothing is guessed and nothing counted as zero."],
  ["Seed", "The number that the layout starts from. Same input, same seed, same picture."],
];

const FINDING: readonly (readonly [string, string])[] = [
  [
    "Search",
    "finds papers by their words and authors and by your tags and notes, and topics by their names.",
  ],
  [
    "Reading list",
    "Star papers with s; b shows them. Export, References, Papers: Starred saves them for Zotero or LaTeX, or as an outline.",
  ],
];

const CORRECTING: readonly (readonly [string, string])[] = [
  ["Move a paper", "to another topic: drop it on that island, or press m, or Move to … in its panel."],
  [
    "Merge topics",
    "by dropping a topic’s name on the other, in the list or on the map; or by its panel. On the map hold the name down for a moment first: a quick drag moves the map.",
  ],
  [
    "Rename, split, lock",
    "in the panel of the topic. A locked topic keeps its papers whatever comes. Suggest a name asks a model of your own.",
  ],
  ["Leave a word out", "by the cross beside it: neither groups nor names rest on it any more."],
  ["Broad or fine", "The slider over the topics asks for fewer or more of them."],
  [
    "Place a paper",
    "by dropping it on its own island or on free ground; it stays there until you press Release. Lay out again arranges all others anew.",
  ],
  [
    "Place a topic",
    "by dropping its name, held down for a moment first, on free ground: all its papers move along and stay there.",
  ],
  [
    "Several papers",
    "Draw a line around them: Shift and a drag, or w and a drag. Their panel moves, stars and tags them all.",
  ],
  [
    "Layout",
    "y, or the last button on the map: the method, the space between topics, how strongly they stand apart.",
  ],
  [
    "Take it back",
    "Everything can be undone; Your corrections under the topics lists them, each with its own way back. They are kept with the map and applied again to added papers.",
  ],
];

const MAP_KEYS: readonly (readonly [string, string])[] = [
  ["Go from paper to paper on the map", "← → ↑ ↓"],
  ["Pan", "Shift ← → ↑ ↓"],
  ["Select the paper", "Enter"],
];

const MOVING_KEYS: readonly (readonly [string, string])[] = [
  ["Move the selected paper", "Alt ← → ↑ ↓"],
  ["Move it further", "Alt Shift ← → ↑ ↓"],
];

export function HelpText() {
  const app = useApp();
  return (
    <div class="dialog-body help">
      <section>
        <h3>Reading the map</h3>
        <Definitions pairs={READING} />
        <h3>Words</h3>
        <Definitions pairs={WORDS} />
        {!app.store.readOnly && (
          <>
            <h3>Finding and keeping</h3>
            <Definitions pairs={FINDING} />
            <h3>Correcting it</h3>
            <Definitions pairs={CORRECTING} />
          </>
        )}
      </section>
      <section>
        {(["Page", "Papers", "Map"] as const).map((group) => (
          <Keys key={group} group={group} of={offered(app).filter((each) => each.group === group)} />
        ))}
        {!app.store.readOnly && (
          <>
            <h3>What can be opened</h3>
            <Definitions pairs={READABLE} />
            <p>
              Several at once, in zip and gz too; dropped anywhere, pasted, or chosen under Open. What was
              read tells afterwards what each file gave and which records were taken for one paper. Look up,
              under Open too, asks a service such as OpenAlex for the papers that cite a paper, or for what
              papers lack.
            </p>
          </>
        )}
      </section>
    </div>
  );
}

function Definitions({ pairs }: { pairs: readonly (readonly [string, string])[] }) {
  return (
    <dl class="help-words">
      {pairs.map(([word, meaning]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function Keys({ group, of }: { group: Command["group"]; of: readonly Command[] }) {
  const { store } = useApp();
  const onMap = store.readOnly ? MAP_KEYS : [...MAP_KEYS, ...MOVING_KEYS];
  const rows = of.map(({ label, keys }) => [label, showKeys(keys[0] ?? "", onApple())] as const);
  return (
    <>
      <h3>Keys: {group.toLowerCase()}</h3>
      <dl class="help-keys">
        {[...rows, ...(group === "Map" ? onMap : [])].map(([label, keys]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
