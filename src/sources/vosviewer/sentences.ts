/** Said of every map of VOSviewer that has clusters. */
export const CLUSTERS =
  "The clusters of the file are kept as the categories of its papers; topics and places are found anew from the texts.";
