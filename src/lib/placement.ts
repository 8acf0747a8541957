/** Between map units (y up) and frame px (y down), as the header of src/model/scene.ts defines it. */

/** Fields as in `Placement` and `Frame` of the scene. */
export interface Mapping {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A point of the map in frame px. */
export function toFrame(mapping: Mapping, frame: Size, x: number, y: number): { x: number; y: number } {
  return {
    x: frame.width / 2 + (x - mapping.x) * mapping.scale + mapping.shiftX,
    y: frame.height / 2 - (y - mapping.y) * mapping.scale + mapping.shiftY,
  };
}

/** A point of the frame in map units; undoes `toFrame`. */
export function toMap(mapping: Mapping, frame: Size, x: number, y: number): { x: number; y: number } {
  return {
    x: mapping.x + (x - frame.width / 2 - mapping.shiftX) / mapping.scale,
    y: mapping.y - (y - frame.height / 2 - mapping.shiftY) / mapping.scale,
  };
}
