/** The view and the user's marks of a saved map → a view and marks. */
import type { Note } from "../../model/bibliography";
import {
  type Camera,
  defaultView,
  isCameraInReach,
  type Mark,
  type Marks,
  type Selection,
  type View,
} from "../../model/view";
import { areTexts } from "./checks";
import { type Field, isJsonObject, isTrue, listOf, number, readField, text } from "./fields";
import { readRecord } from "./recipe";

/** What is absent or of the wrong kind takes the default, the latter with a note. */
export function readView(value: unknown, notes: Note[]): View {
  if (!isJsonObject(value)) return defaultView;
  return {
    selection: readField(value.selection, selection, "view.selection", notes) ?? defaultView.selection,
    filter: readField(value.filter, listOf(text), "view.filter", notes) ?? defaultView.filter,
    camera: readField(value.camera, camera, "view.camera", notes) ?? defaultView.camera,
    theme: readField(value.theme, theme, "view.theme", notes) ?? defaultView.theme,
  };
}

export function readMarks(value: unknown, notes: Note[]): Marks {
  return readRecord(value, mark, "marks", notes);
}

const selection: Field<Selection> = {
  expected: "hub, topic, paper or papers",
  read(value) {
    if (!isJsonObject(value)) return undefined;
    if (value.kind === "hub") return { kind: "hub" };
    if (value.kind === "papers")
      return areTexts(value.ids) && value.ids.length > 1 ? { kind: "papers", ids: value.ids } : undefined;
    const isKnown = value.kind === "topic" || value.kind === "paper";
    return isKnown && typeof value.id === "string"
      ? { kind: value.kind as "topic" | "paper", id: value.id }
      : undefined;
  },
};

const camera: Field<Camera> = {
  expected: "x, y within a million and a zoom from 0.01 to 1000",
  read(value, complain) {
    if (!isJsonObject(value)) return undefined;
    const [x, y, zoom] = [value.x, value.y, value.zoom].map((item) => number.read(item, complain));
    if (typeof x !== "number" || typeof y !== "number" || typeof zoom !== "number") return undefined;
    return isCameraInReach({ x, y, zoom }) ? { x, y, zoom } : undefined;
  },
};

const theme: Field<View["theme"]> = {
  expected: "light or dark",
  read: (value) => (value === "light" || value === "dark" ? value : undefined),
};

const mark: Field<Mark> = {
  expected: "an object with star, note or tags",
  read(value, complain) {
    if (!isJsonObject(value)) return undefined;
    const star = isTrue.read(value.star, complain);
    const tags = listOf(text).read(value.tags ?? null, complain);
    const read: Mark = {
      ...(typeof star === "boolean" ? { star } : {}),
      // Lines of a note are the user's own and stay.
      ...(typeof value.note === "string" ? { note: value.note } : {}),
      ...(tags ? { tags } : {}),
    };
    return Object.keys(read).length > 0 ? read : null;
  },
};
