/** A square button with an icon, its name as accessible name and tooltip, and the key that does the same. */
import type { IconNode } from "lucide";
import { Icon } from "./Icon";

interface Properties {
  readonly icon: IconNode;
  readonly label: string;
  /** The key as a person reads it, for the tooltip. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly class?: string;
  onClick(): void;
}

export function IconButton({ icon, label, keys, disabled, pressed, class: extra, onClick }: Properties) {
  return (
    <button
      type="button"
      class={`icon-button ${extra ?? ""}`}
      aria-label={label}
      aria-pressed={pressed}
      title={keys ? `${label} (${keys})` : label}
      disabled={disabled ?? false}
      onClick={onClick}
    >
      <Icon icon={icon} />
    </button>
  );
}
