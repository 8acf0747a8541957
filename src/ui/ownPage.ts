/** The text of the page in one file, without a map in it: beside the site, or the open page itself where that is the one file. */

/** @throws Error with a sentence where it cannot be had. */
export async function ownPage(): Promise<string> {
  if (import.meta.env.MODE === "single") return serialised();
  const answer = await fetch("./orrery.html").catch(() => null);
  if (!answer?.ok)
    throw new Error(
      "The page that would hold the map could not be loaded from this site. Check the connection, or save the map as JSON.",
    );
  return answer.text();
}

/** The page as it was when it was opened: what drawing has put into it is left out. */
function serialised(): string {
  const root = document.documentElement.cloneNode(true) as HTMLElement;
  for (const name of Object.keys(root.dataset)) delete root.dataset[name];
  root.querySelector("#app")?.replaceChildren();
  root.querySelector("#orrery-map")?.remove();
  return `<!doctype html>\n${root.outerHTML}\n`;
}
