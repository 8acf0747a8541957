/** An `orrery-bibliography` file, our own format for what sources say → bibliography. */
import type { Source } from "../model/plugins";
import { readBibliography } from "./json/bibliography";
import { jsonType, readObject } from "./json/parse";

export const bibliographyJson: Source = {
  id: "bibliography-json",
  label: "Orrery bibliography (JSON)",
  accepts(input) {
    const type = jsonType(input);
    // Without a type, hub and papers are what such a file is made of.
    return type === "orrery-bibliography" ? 1 : type === "" ? 0.6 : 0;
  },
  async read([input]) {
    const { name } = input;
    return readObject(await input.bytes(), name, (value, notes) => {
      if (value.type === undefined)
        notes.push({
          where: "type",
          what: "The file does not say its type; it was read as orrery-bibliography.",
        });
      const bibliography = readBibliography(value, { format: bibliographyJson.id, origin: name, notes });
      return { bibliography: { ...bibliography, format: bibliographyJson.id } };
    });
  },
};
