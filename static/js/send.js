// Sending a ballot: what lies on the boards goes first, then the word that this is
// it, again and again until the server has answered. The same key each time, so
// that it counts once.

export function send(form, outbox) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    outbox.add("ballot", form.getAttribute("action"), { stage: form.elements.stage.value, key: newKey() });
  });
  outbox.onAnswer = (entry) => {
    // What the page says about it is the server's to say; after a change, that it
    // is no longer what was sent.
    if (entry.key === "ballot" || document.querySelector("[data-given]")) {
      form.dispatchEvent(new CustomEvent("ask", { bubbles: true }));
    }
  };
}

// Not randomUUID, which browsers give to pages over TLS only.
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
