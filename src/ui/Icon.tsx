/** An icon of Lucide as an svg that takes the colour of its text; decoration only, the control around it carries the name. */
import type { IconNode } from "lucide";
import { h } from "preact";

export function Icon({ icon, size = 18 }: { icon: IconNode; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {icon.map(([tag, attributes]) => h(tag, attributes as Record<string, string>))}
    </svg>
  );
}
