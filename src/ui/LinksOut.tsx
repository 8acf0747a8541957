/** The ways from a paper to the rest of the web, opened beside the map. */
import { ExternalLink } from "lucide";
import type { Paper } from "../model/bibliography";
import { Icon } from "./Icon";
import { linksOf } from "./links";

export function LinksOut({ paper }: { paper: Paper }) {
  const links = linksOf(paper);
  if (links.length === 0) return <p class="absent">Links: not in the source</p>;
  return (
    <ul class="links-out">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} target="_blank" rel="noopener noreferrer" title={href}>
            {label}
            <Icon icon={ExternalLink} size={12} />
          </a>
        </li>
      ))}
    </ul>
  );
}
