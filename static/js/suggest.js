// Searching as one types: asks for the search page and takes its list.

const PAUSE_MS = 150;

export function suggest(form) {
  const input = form.elements.q;
  const place = form.querySelector("[data-suggestions]") ?? document.querySelector("[data-suggestions]");
  const status = form.querySelector("[data-suggest-status]");
  let timer = 0;
  let asking = null;

  async function ask() {
    asking?.abort();
    if (input.value.trim() === "") {
      place.replaceChildren();
      return;
    }
    asking = new AbortController();
    try {
      const url = new URL(form.action);
      url.searchParams.set("q", input.value);
      const response = await fetch(url, { signal: asking.signal, credentials: "same-origin" });
      if (!response.ok) return;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const found = page.getElementById("found");
      place.replaceChildren(...found.childNodes);
      if (status) status.textContent = place.querySelector("[data-count]")?.textContent ?? "";
    } catch {
      // Typing on aborts; without a connection the button says so itself.
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  });
}
