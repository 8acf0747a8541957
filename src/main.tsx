/** Wires state to the page: the only file that acts when imported. */

import sampleUrl from "virtual:sample";
import wordVectorsUrl from "virtual:word-vectors";
import { effect } from "@preact/signals-core";
import { render } from "preact";
import type { Reading } from "./model/mapFile";
import { createMapView } from "./render/mapView";
import { noAccess } from "./state/access";
import { createStore } from "./state/createStore";
import { indexedDbStorage } from "./state/indexedDb";
import { noStorage } from "./state/storage";
import { App } from "./ui/App";
import { embeddedMap } from "./ui/embeddedMap";
import { answerFrame } from "./ui/frameMessages";
import { scriptInterface } from "./ui/scriptInterface";
import { firstTheme, followTheme } from "./ui/systemTheme";
import { startWorker } from "./worker/start";

/** The survey's hub page with the facts beside it, mapped when this page was built; part of the site, so nothing leaves the machine. */
async function sample(): Promise<Reading> {
  return (await load(sampleUrl, "The sample")).json();
}

/** Part of the site as well; the browser keeps it from visit to visit. */
async function wordVectors(): Promise<ArrayBuffer> {
  return (await load(wordVectorsUrl(), "The table of word vectors")).arrayBuffer();
}

async function load(address: string, what: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${what} could not be loaded (${answer.status}). Reload the page.`);
  return answer;
}

const embedded = embeddedMap();
const isFramed = embedded !== null && window.parent !== window;
const store = createStore({
  startWorker,
  // A page that frames this one may ask what it shows: of the maps kept here it must be shown none.
  storage: isFramed ? noStorage : indexedDbStorage(),
  access: async () =>
    isFramed || embedded?.readOnly ? noAccess : (await import("./ui/accessSettings")).keptAccess,
  sample,
  embedded,
  wordVectors,
  writeHash(hash) {
    const { pathname, search } = window.location;
    window.history.replaceState(null, "", `${pathname}${search}${hash ? `#${hash}` : ""}`);
  },
  theme: firstTheme(),
  animate: !matchMedia("(prefers-reduced-motion: reduce)").matches,
});

followTheme(store);
effect(() => {
  if (store.map.value && store.status.value.kind === "idle") document.documentElement.dataset.map = "ready";
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") store.flush();
});
window.addEventListener("hashchange", () => store.followAddress(window.location.hash));

const root = document.getElementById("app");
if (!root) throw new Error("index.html has no element with the id app");
render(<App store={store} createMapView={createMapView} />, root);
Object.assign(window, { orrery: scriptInterface(store, () => store.marks.peek()) });
// What the user notes in the frame is none of the framing page's business.
if (embedded) answerFrame(scriptInterface(store, () => ({})));
void store.start(window.location.hash);
