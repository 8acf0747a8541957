/** The page: bar, map, side panel, dialogs. Everything it knows comes from the store; what it may draw with is handed in. */
import { useComputed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Store } from "../state/store";
import { ColumnsDialog } from "./ColumnsDialog";
import { AppContextProvider } from "./context";
import { DragHint } from "./DragHint";
import { ExportDialog } from "./ExportDialog";
import { FillDialog } from "./FillDialog";
import { HelpDialog } from "./HelpDialog";
import { LayoutDialog } from "./LayoutDialog";
import { type CreateMapView, MapArea } from "./MapArea";
import { indexMap } from "./mapIndex";
import { OpenDialog } from "./OpenDialog";
import { PageEffects } from "./PageEffects";
import { ReportDialog } from "./ReportDialog";
import { SidePanel } from "./SidePanel";
import { TopBar } from "./TopBar";
import { topicColours } from "./topicColours";
import { createUiState } from "./uiState";
import "./styles";

export interface AppProperties {
  readonly store: Store;
  /** Draws scenes into an element; throws where the machine has no WebGL. */
  readonly createMapView: CreateMapView;
}

export function App({ store, createMapView }: AppProperties) {
  const ui = useMemo(createUiState, []);
  const bibliography = useComputed(() => store.map.value?.bibliography);
  const topics = useComputed(() => store.map.value?.topics);
  const graph = useComputed(() => store.map.value?.graph);
  const index = useComputed(() =>
    bibliography.value && topics.value && graph.value
      ? indexMap(bibliography.value, topics.value, graph.value)
      : null,
  );
  const colours = useMemo(() => topicColours(store.scene), [store]);
  const selection = useComputed(() => store.view.value.selection);
  const filter = useComputed(() => store.view.value.filter);
  const theme = useComputed(() => store.view.value.theme);
  const app = useMemo(() => ({ store, ui, index, colours, selection, filter, theme }), [store]);
  return (
    <AppContextProvider.Provider value={app}>
      <PageEffects />
      <TopBar />
      <MapArea createMapView={createMapView} />
      <SidePanel />
      <OpenDialog />
      <ColumnsDialog />
      <ReportDialog />
      <FillDialog />
      <ExportDialog />
      <LayoutDialog />
      <HelpDialog />
      <DragHint />
    </AppContextProvider.Provider>
  );
}
