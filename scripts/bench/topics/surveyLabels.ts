/**
 * The survey's papers sorted by hand under headings as of a slide, from titles and summaries, before word vectors were in use here, by a person who had
 * seen an earlier grouping by words. A check of the result, nothing is to be tuned to it. One person's view: people who sort these papers agree
 * at AMI .67 to .82.
 */

/** Heading → the papers under it, by their place on the page, from 0. */
export const surveyLabels: Readonly<Record<string, readonly number[]>> = {
  "Benchmarks & evaluation": [7, 10, 11, 15, 18, 19, 24, 29, 34, 35],
  "Security & safety": [0, 1, 26, 27, 36, 42],
  "Inference systems": [20, 44, 47, 48],
  "Coding agents & issue resolution": [12, 21, 30, 33, 49],
  "Domain-specific code": [3, 9, 13, 32, 38, 40, 43],
  "Algorithm design & search": [6, 8, 41],
  "Reinforcement learning": [28, 45, 46],
  "Training of code models": [2, 17, 25],
  "Developer support & libraries": [5, 16, 39],
  "Multimodal models": [14, 37],
  "Dialogue & behaviour": [4, 22, 23, 31],
};
