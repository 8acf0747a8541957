/** The bar at the top: what is on the map, search, and the commands of the page. On a phone the rarer ones move into a menu. */
import {
  CircleQuestionMark,
  Ellipsis,
  FolderOpen,
  Moon,
  Redo2,
  Search as SearchIcon,
  Sun,
  Undo2,
  Upload,
} from "lucide";
import { titleOf } from "../model/about";
import { command, offered } from "./commands";
import { useApp } from "./context";
import { Icon } from "./Icon";
import { IconButton } from "./IconButton";
import { showKeys } from "./keys";
import { Logo } from "./Logo";
import { Search } from "./Search";
import { onApple } from "./shortcuts";
import { papersAtHand } from "./words";

export function TopBar() {
  const app = useApp();
  const { store, ui, index } = app;
  const phone = ui.phone.value;
  const open = index.value;
  return (
    <header class={`topbar ${phone && ui.searching.value ? "is-searching" : ""}`}>
      <div class="brand">
        <Logo />
        <span class="brand-name">Orrery</span>
      </div>
      <h1 class="map-title">
        {open ? (
          <>
            <span class="map-title-text">{titleOf(open.bibliography)}</span>
            <span class="map-title-count">{papersAtHand(open.bibliography)}</span>
          </>
        ) : (
          <span class="map-title-count">Maps of who builds on a paper</span>
        )}
      </h1>
      {open && <Search />}
      <div class="topbar-buttons">
        {phone && open && <Do id="search" icon={SearchIcon} />}
        {!store.readOnly && <Named id="open" text="Open" icon={FolderOpen} />}
        <Named id="export" text="Export" icon={Upload} primary />
        {phone ? <More /> : <Rarer />}
      </div>
    </header>
  );
}

/** Undo, redo, theme, help as icon buttons. */
function Rarer() {
  const { store, theme } = useApp();
  const dark = theme.value === "dark";
  return (
    <div class="topbar-rarer">
      {!store.readOnly && (
        <>
          <Do id="undo" icon={Undo2} />
          <Do id="redo" icon={Redo2} />
        </>
      )}
      <Do id="theme" icon={dark ? Sun : Moon} label={dark ? "Light theme" : "Dark theme"} />
      <Do id="help" icon={CircleQuestionMark} />
    </div>
  );
}

/** In the order of the commands. */
const IN_MENU = ["undo", "redo", "theme", "help", "list"];

/** The same commands and some more as a menu, for a narrow bar. */
function More() {
  const app = useApp();
  const close = () => document.getElementById("more-menu")?.hidePopover();
  return (
    <>
      <button type="button" class="icon-button" aria-label="More commands" popovertarget="more-menu">
        <Icon icon={Ellipsis} />
      </button>
      <div id="more-menu" class="more-menu" popover="auto">
        {offered(app)
          .filter(({ id }) => IN_MENU.includes(id))
          .map((each) => (
            <button
              key={each.id}
              type="button"
              disabled={each.available ? !each.available(app) : false}
              onClick={() => {
                close();
                each.run(app);
              }}
            >
              {each.label}
            </button>
          ))}
      </div>
    </>
  );
}

function Do({ id, icon, label }: { id: string; icon: typeof Undo2; label?: string }) {
  const app = useApp();
  const { label: usual, keys, available, run } = command(id);
  return (
    <IconButton
      icon={icon}
      label={label ?? usual}
      keys={showKeys(keys[0] ?? "", onApple())}
      disabled={available ? !available(app) : false}
      onClick={() => run(app)}
    />
  );
}

function Named({
  id,
  text,
  icon,
  primary,
}: {
  id: string;
  text: string;
  icon: typeof Undo2;
  primary?: boolean;
}) {
  const app = useApp();
  const { label, keys, available, run } = command(id);
  return (
    <button
      type="button"
      class={primary ? "button button-primary" : "button"}
      aria-label={text}
      title={`${label} (${showKeys(keys[0] ?? "", onApple())})`}
      disabled={available ? !available(app) : false}
      onClick={() => run(app)}
    >
      <Icon icon={icon} size={16} />
      <span class="button-text">{text}</span>
    </button>
  );
}
