/** The layouts, the default first. */
import type { LayoutMethod } from "../model/plugins";
import { discs } from "./discs";
import { hubIslands } from "./hubIslands";

export const layoutMethods: readonly LayoutMethod[] = [hubIslands, discs];
