/** Every flag of the command, in the order of the help text. Those of methods and exporters come from their `parameters`. */
import { exporters } from "../export";
import { PICTURE_SIDE } from "../export/size/pictureSize";
import { presets } from "../export/size/presets";
import { extents, legendPlaces, palettes } from "../model/picture";
import type { Parameter } from "../model/plugins";
import { layoutMethods, topicMethods } from "../pipeline";
import type { Flag } from "./flags";
import { lookingUp } from "./onlineFlags";

export interface FlagGroup {
  readonly title: string;
  readonly flags: readonly Flag[];
}

interface Method {
  readonly id: string;
  readonly label: string;
  readonly parameters: readonly Parameter[];
}

export const files: FlagGroup = {
  title: "Input and output",
  flags: [
    {
      type: "text",
      id: "output",
      short: "o",
      placeholder: "OUT",
      help: "Where to write, in the format that its name ends in; may be given several times. - is standard output.",
    },
    {
      type: "choice",
      id: "format",
      label: "Format",
      help: "The format of an OUT whose name does not say it.",
      choices: exporters,
      default: "svg",
    },
    {
      type: "text",
      id: "facts",
      placeholder: "FILE",
      help: "Facts about the papers (dates, authors, links). Without it NAME.facts.json beside INPUT is read, if it is there.",
    },
    {
      type: "text",
      id: "hub",
      placeholder: "WORK",
      help: "The work in the middle: its DOI, id or title; none: no hub. Without it as INPUT has it; inspect lists the works cited most.",
    },
    {
      type: "text",
      id: "columns",
      placeholder: "FIELD=COLUMN",
      help: "Of a table: the column of a field, for instance title=Name,year=Jahr; an empty COLUMN: none. May be given several times.",
    },
    { type: "switch", id: "noFacts", help: "Read no file of facts." },
    { type: "switch", id: "json", help: "For inspect and topics: JSON instead of text." },
    { type: "switch", id: "quiet", short: "q", help: "No notes on standard error, errors only." },
    { type: "switch", id: "help", short: "h", help: "This text." },
    { type: "switch", id: "version", help: "The version." },
  ],
};

export const making: FlagGroup = {
  title: "The map",
  flags: [
    {
      type: "number",
      id: "seed",
      label: "Seed",
      help: "Same input, same seed, same map.",
      min: -2147483648,
      max: 2147483647,
      step: 1,
      default: 1,
    },
    ...methodFlags("topics", topicMethods),
    {
      type: "text",
      id: "excludeWord",
      placeholder: "WORD",
      help: "A word or phrase on which neither topics nor their names rest; may be given several times.",
    },
    ...methodFlags("layout", layoutMethods),
  ],
};

const theme: Flag = {
  type: "choice",
  id: "theme",
  label: "Theme",
  help: "Paper white or deep ink.",
  choices: [
    { id: "light", label: "Light" },
    { id: "dark", label: "Dark" },
  ],
  default: "light",
};

const side = { type: "number", ...PICTURE_SIDE, step: 1, default: 1920 } as const;

const picture: readonly Flag[] = [
  theme,
  {
    type: "choice",
    id: "preset",
    label: "Size",
    help: "A slide, a journal's column, a poster: the size of the picture, and text that can be read at that size.",
    choices: presets,
    default: "slide",
  },
  { ...side, id: "width", label: "Width", help: "In px; alone it keeps the shape of the preset." },
  {
    ...side,
    id: "height",
    label: "Height",
    help: "In px; alone it keeps the shape of the preset.",
    default: 1080,
  },
  {
    type: "choice",
    id: "extent",
    label: "Extent",
    help: "All of the map; or, of a saved map, what its view looked at, or what was selected, large.",
    choices: extents,
    default: "all",
  },
  {
    type: "text",
    id: "topic",
    placeholder: "NAME",
    help: "One topic large, the rest pale: its name, as orrery topics lists it.",
  },
  {
    type: "number",
    id: "titles",
    label: "Titles",
    help: "The most titles of papers to set on the map. Without it: as the screen does.",
    min: 0,
    max: 1000,
    step: 1,
    default: 0,
  },
  {
    type: "choice",
    id: "legend",
    label: "Legend",
    help: "Where the list of topics stands.",
    choices: legendPlaces,
    default: "auto",
  },
  { type: "switch", id: "noLegend", help: "The same as --legend none." },
  {
    type: "text",
    id: "title",
    placeholder: "TEXT",
    help: "Over the map; without it, what the papers cite.",
  },
  { type: "switch", id: "noTitle", help: "No title." },
  { type: "text", id: "caption", placeholder: "TEXT", help: "A sentence under the title." },
  {
    type: "boolean",
    id: "sourceLine",
    label: "Source line",
    help: "What the picture rests on, at its foot.",
    default: true,
  },
  {
    type: "boolean",
    id: "numbers",
    label: "Numbers",
    help: "Topics have numbers, so that they are told apart without colour.",
    default: false,
  },
  {
    type: "choice",
    id: "palette",
    label: "Colours",
    help: "The colours of topics.",
    choices: palettes,
    default: "orrery",
  },
  {
    type: "boolean",
    id: "patterns",
    label: "Patterns",
    help: "Hatched regions, each topic in its own way.",
    default: false,
  },
];

/** Those of the exporters beside what is said here for all pictures, each with the formats that heed it. */
const further = unique(exporters.flatMap(({ parameters }) => parameters))
  .filter(({ id }) => picture.every((flag) => flag.id !== id))
  .map((flag) => ({ ...flag, help: `${flag.help} For ${extensionsWith(flag.id)}.` }));

export const drawing = {
  title: "The picture",
  flags: [...picture, ...further],
  further,
} satisfies FlagGroup & {
  readonly further: readonly Flag[];
};

export const flagGroups: readonly FlagGroup[] = [
  files,
  lookingUp,
  making,
  { title: drawing.title, flags: picture },
  { title: "Of some formats", flags: further },
];

function extensionsWith(parameter: string): string {
  return exporters
    .filter(({ parameters }) => parameters.some(({ id }) => id === parameter))
    .map(({ extension }) => `.${extension}`)
    .join(", ");
}

/** `--topics-count` for the parameter `count` of a topic method; `--topics-method` only where there is a choice. */
function methodFlags(stage: string, methods: readonly Method[]): Flag[] {
  const choice: Flag = {
    type: "choice",
    id: `${stage}-method`,
    label: "Method",
    help: `The method for the ${stage}.`,
    choices: methods,
    default: methods[0]!.id,
  };
  const parameters = unique(methods.flatMap((method) => method.parameters));
  const flags = parameters.map((parameter): Flag => ({ ...parameter, id: `${stage}-${parameter.id}` }));
  return methods.length > 1 ? [choice, ...flags] : flags;
}

function unique(parameters: readonly Parameter[]): Parameter[] {
  return [...new Map(parameters.map((parameter) => [parameter.id, parameter])).values()];
}
