/** Whether this browser can draw the map at all; Sigma itself would stop with an error about `null`. */

/** @throws Error with a sentence for the user if there is no WebGL. */
export function requireWebGL(): void {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  if (!context) {
    throw new Error(
      "The map cannot be drawn because this browser has no WebGL. Switch on hardware acceleration in its settings, or use the list of papers.",
    );
  }
  // Browsers keep few contexts: give this one back.
  context.getExtension("WEBGL_lose_context")?.loseContext();
}
