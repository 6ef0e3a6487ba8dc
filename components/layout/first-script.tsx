/** Runs before the first paint: a chosen theme must not flash, and what needs scripts is shown only where they run. */
const script = `(function(d){d.dataset.script="";try{var t=localStorage.getItem("theme");if(t)d.dataset.theme=t}catch(e){}})(document.documentElement)`;

/** Lets browsers fetch a cached page while the pointer rests on its link. */
const speculation = JSON.stringify({
  prefetch: [
    { where: { href_matches: ["/*/products/*", "/*/suppliers/*", "/*/categories*", "/*/categories/*"] }, eagerness: "moderate" },
  ],
});

export function FirstScript() {
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: script }} />
      <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculation }} />
    </>
  );
}
