/** Look up a paper by id, address or title at a service, then the papers that cite it; or all of a Zotero library. Nothing is asked unasked. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { counted } from "../lib/digits";
import { listed } from "../lib/listed";
import type { ServiceId } from "../model/online";
import { AccessForm } from "./AccessForm";
import { useApp } from "./context";
import { FoundWorks } from "./FoundWorks";
import { LibraryForm } from "./LibraryForm";
import { LookUpStatus } from "./LookUpStatus";
import { labelOf } from "./lookUpWords";
import { Notices } from "./Notices";
import { Segments } from "./Segments";
import { showLookedUp } from "./showLookedUp";
import { useAttempt } from "./useAttempt";

const WAYS = [
  { id: "new", label: "Opens as a new map" },
  { id: "more", label: "Is added to this map" },
] as const;

export function LookUpForm() {
  const app = useApp();
  const { store, ui } = app;
  const { lookUps } = store;
  const query = useSignal(lookUps.found.peek()?.query ?? "");
  const from = useSignal<ServiceId>("openalex");
  const others = useSignal(false);
  const { run } = useAttempt("open");
  useEffect(() => {
    ui.adding.value = false;
    void lookUps.prepare();
    return () => {
      if (lookUps.outcome.peek()?.kind === "find") void lookUps.clear();
    };
  }, []);
  const services = lookUps.services.value;
  const citing = services.filter((service) => service.citing);
  const chosen = citing.find(({ id }) => id === from.value);
  const further = citing.filter((service) => service !== chosen).map(({ label }) => label);
  const busy = lookUps.running.value !== null;
  const found = lookUps.found.value;
  const adding = app.index.value !== null && ui.adding.value;
  const open = (opening: Promise<boolean>) => void run(opening.then((opened) => showLookedUp(app, opened)));
  const find = () => {
    if (!busy && query.value.trim()) void lookUps.find(query.value, from.value, others.value);
  };
  return (
    <div class="dialog-body look-up">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <label class="label" for="look-up-query">
          DOI, arXiv id, OpenAlex id, address or title of a paper
        </label>
        <div class="look-up-query">
          <input
            id="look-up-query"
            class="field"
            type="text"
            spellcheck={false}
            autocomplete="off"
            placeholder="10.1145/3747588"
            value={query.value}
            onInput={(event) => (query.value = event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={busy || query.value.trim() === ""}>
            Find
          </button>
        </div>
        <label class="column-choice look-up-service">
          <span>Service</span>
          <select
            class="field"
            value={from.value}
            onChange={(event) => (from.value = event.currentTarget.value as ServiceId)}
          >
            {citing.map(({ id, label, host }) => (
              <option key={id} value={id}>
                {label}: asks {host}
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={others.value}
            onChange={(event) => (others.value = event.currentTarget.checked)}
          />
          <span>Where it does not know the paper, ask {listed(further)} too</span>
        </label>
      </form>
      <p class="look-up-hint">
        {others.value ? "These services get" : `Only ${chosen?.host ?? "this service"} gets`} the question:
        the DOI, id or title that you typed, then which papers cite the one that you choose. No file, note or
        map of yours leaves this machine.
      </p>
      {!navigator.onLine && (
        <p class="look-up-hint" role="note">
          This machine seems to be offline: a service can be asked once it is online again. All else works.
        </p>
      )}
      <Notices inDialog />
      <p class="visually-hidden" role="status">
        {found && found.works.length > 0 && `${counted(found.works.length, "work")} found`}
      </p>
      {lookUps.outcome.value?.kind !== "fill" && <LookUpStatus inDialog />}
      {found && !busy && (
        <>
          {found.instead !== null && <p role="status">{found.instead}</p>}
          {found.works.length === 0 ? (
            <p role="status">
              Nothing was found for what you typed. {others.value ? "" : `Another service may know it.`}
            </p>
          ) : (
            <>
              {app.index.value && (
                <Segments
                  legend="What is looked up"
                  options={WAYS}
                  value={ui.adding.value ? "more" : "new"}
                  onChange={(id) => (ui.adding.value = id === "more")}
                />
              )}
              <FoundWorks
                key={found.works.map(({ key }) => key).join(" ")}
                works={found.works}
                busy={busy}
                onChoose={(work, most) => open(lookUps.citing(work, most, adding))}
              />
            </>
          )}
        </>
      )}
      <LibraryForm
        host={services.find(({ library }) => library)?.host ?? labelOf("zotero", services)}
        busy={busy}
        onRead={(library, most) => open(lookUps.library(library, most, adding))}
      />
      <AccessForm />
    </div>
  );
}
