/**
 * Runs before the first paint: a chosen theme must not flash, what needs scripts is shown only where they run, and who has a session
 * sees the way to the desk. The cookie it reads says only that there is one. It listens at once, too: another language keeps the search.
 */
export const firstScript = `(function(d){d.dataset.script="";if(/(^|; )yf_here=1/.test(document.cookie))d.dataset.here="";try{var t=localStorage.getItem("theme");if(t)d.dataset.theme=t}catch(e){}document.addEventListener("click",function(e){var a=e.target.closest("a[rel=alternate][hreflang]");if(a)a.search=location.search},true)})(document.documentElement)`;

/** Lets browsers fetch a cached page while the pointer rests on its link. */
export const speculation = JSON.stringify({
  prefetch: [
    { where: { href_matches: ["/*/products/*", "/*/suppliers/*", "/*/categories*", "/*/categories/*"] }, eagerness: "moderate" },
  ],
});
