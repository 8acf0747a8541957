/** The lines that put the saved page into another page. */
import { useSignal } from "@preact/signals";
import { headingOf, titleOf } from "../model/about";
import { useApp } from "./context";
import { fileSlug } from "./words";

export function FrameSnippet() {
  const { index } = useApp();
  const bibliography = index.value?.bibliography;
  const name = fileSlug(bibliography ? titleOf(bibliography) : "");
  const title = bibliography ? headingOf(bibliography) : "";
  const copied = useSignal<string | null>(null);
  const escaped = title.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const snippet = `<iframe src="${name}.html" title="${escaped}" loading="lazy" style="width: 100%; height: 640px; border: 0"></iframe>`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(snippet);
      copied.value = "Copied";
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      copied.value = "The browser did not allow copying; select the text instead.";
    }
  };
  return (
    <div class="snippet">
      <p class="label">In a web page, beside the saved file</p>
      <code>{snippet}</code>
      <button type="button" class="button button-small" onClick={copy}>
        Copy these lines
      </button>
      <span role="status">{copied.value}</span>
    </div>
  );
}
