/** Which labelled sets the topics are measured on, how a survey of each would be called, and which random parts are drawn from it. */

export interface CatalogueEntry {
  /** Name of the file in the folder of labelled sets, without ending. */
  readonly name: string;
  /** Title of the hub that these papers would cite, whose words tell no two of them apart; empty where there is no such paper. */
  readonly hubTitle: string;
  /** Sizes of the random parts drawn from it, beside the whole. */
  readonly parts: readonly number[];
  readonly softwareEngineering?: true;
  /** The headings are a classifier's: groups can be compared with them, names can't. */
  readonly machineHeadings?: true;
}

export const catalogue: readonly CatalogueEntry[] = [
  {
    name: "codellm_survey_readme",
    hubTitle: "A Survey on Large Language Models for Code Generation",
    parts: [],
    softwareEngineering: true,
  },
  {
    name: "agent4se",
    hubTitle: "Large Language Model-Based Agents for Software Engineering: A Survey",
    parts: [],
  },
  { name: "awesome_code_llm", hubTitle: "A Survey on Language Models for Code", parts: [] },
  {
    name: "awesome_code_llm_downstream",
    hubTitle: "A Survey on Language Models for Code",
    parts: [50, 120],
    softwareEngineering: true,
  },
  {
    name: "llm_agents",
    hubTitle: "The Rise and Potential of Large Language Model Based Agents: A Survey",
    parts: [],
  },
  { name: "ml4se", hubTitle: "Machine Learning for Software Engineering: A Survey", parts: [50, 100] },
  { name: "acl2020_tracks", hubTitle: "", parts: [50, 100] },
  { name: "ijcai2020_area", hubTitle: "", parts: [] },
  { name: "ijcai2023_area", hubTitle: "", parts: [] },
  { name: "aaai2022_area", hubTitle: "", parts: [50, 100] },
  { name: "acmmm2024_area_notext", hubTitle: "", parts: [] },
  {
    name: "agentic_se",
    hubTitle: "A Survey of Large Language Models for Software Engineering",
    parts: [50, 100],
    softwareEngineering: true,
  },
  { name: "openalex_field", hubTitle: "", parts: [], machineHeadings: true },
  { name: "openalex_subfield", hubTitle: "", parts: [], machineHeadings: true },
  { name: "openalex_topic", hubTitle: "", parts: [50, 100], machineHeadings: true },
];
