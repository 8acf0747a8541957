/** Parts of the page whose code the first map does not wait for: fetched when the user begins to act, or when first shown. */
import { signal } from "@preact/signals";
import type { ComponentChildren, ComponentType } from "preact";
import { useEffect } from "preact/hooks";

const fetches: (() => Promise<void>)[] = [];

/**
 * @param load imports the component.
 * @param name for the sentence if it cannot be had: "The help".
 * @param meanwhile what stands there until it has come.
 */
export function deferred<Properties extends object>(
  load: () => Promise<ComponentType<Properties>>,
  name: string,
  meanwhile: ComponentChildren = <p class="dialog-body">Loading …</p>,
): ComponentType<Properties> {
  const part = signal<{ readonly Part: ComponentType<Properties> } | { readonly reason: string } | null>(
    null,
  );
  const fetchPart = async () => {
    const had = part.peek();
    if (had && "Part" in had) return;
    try {
      part.value = { Part: await load() };
    } catch (error) {
      // Shown where the part would stand, and tried again when it is next shown.
      part.value = { reason: error instanceof Error ? error.message : String(error) };
    }
  };
  fetches.push(fetchPart);
  return function Deferred(properties: Properties) {
    useEffect(() => void fetchPart(), []);
    if (part.value === null) return meanwhile;
    if ("reason" in part.value)
      return (
        <p class="dialog-body" role="alert">
          {name} could not be loaded: {part.value.reason}. Is the connection gone? Close this and try again.
        </p>
      );
    const { Part } = part.value;
    return <Part {...properties} />;
  };
}

/** Fetches all parts one after the other, so that they are there when they are wanted. */
export async function fetchDeferred(): Promise<void> {
  for (const fetchPart of fetches) await fetchPart();
}

/**
 * As `deferred`, for what is done rather than shown.
 * @returns calls with the module, at once where it is there; a sentence goes to `fail` where it cannot be had. Without `fail` it is called where the
 * module is there already, and else not at all: so at every move of a drag.
 */
export function deferredActs<Module>(
  load: () => Promise<Module>,
): (act: (module: Module) => void, fail?: (sentence: string) => void) => void {
  let had: Module | null = null;
  const fetchModule = async () => {
    had ??= await load();
    return had;
  };
  // Where it fails now, it is tried again when it is wanted, and said then.
  fetches.push(() =>
    fetchModule().then(
      () => {},
      () => {},
    ),
  );
  return (act, fail) => {
    if (had) act(had);
    else if (fail)
      fetchModule().then(act, (error: unknown) =>
        fail(
          `This part of the page could not be loaded: ${error instanceof Error ? error.message : String(error)}. Is the connection gone? Try again.`,
        ),
      );
  };
}
