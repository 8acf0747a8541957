/** The mark: a hub with its ring and one paper in orbit. */
export function Logo() {
  return (
    <svg class="logo" width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="8.75" fill="none" stroke="currentColor" stroke-width="2" />
      <circle cx="12" cy="12" r="3.5" fill="currentColor" />
      <circle class="logo-paper" cx="18.4" cy="5.6" r="3.4" />
    </svg>
  );
}
