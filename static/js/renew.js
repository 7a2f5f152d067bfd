// Brings part of a page up to date in place. What is the same stays the very same
// element, and with it the focus, what is typed, how far it is scrolled, and what
// a screen reader has read already; only what differs is touched. An element with
// an id is known by it wherever it moves; one with data-keep as well is the page's
// own affair, such as a board someone is sorting on, and is left as it is for as
// long as it is in the part at all.

export function renew(place, fresh) {
  let at = place.firstChild;
  for (const next of [...fresh.childNodes]) {
    const same = find(at, next);
    if (!same) {
      place.insertBefore(next, at);
      continue;
    }
    // Moving an element takes the focus from what is in it: what stands before it
    // goes to the end instead, and is found there when its turn comes.
    while (at !== same && same.contains(document.activeElement)) {
      const passed = at;
      at = at.nextSibling;
      place.append(passed);
    }
    if (at === same) at = at.nextSibling;
    else place.insertBefore(same, at);
    if (isKept(same) || same.isEqualNode(next)) continue;
    if (same.nodeType === Node.ELEMENT_NODE) {
      copyAttributes(same, next);
      renew(same, next);
    } else same.data = next.data;
  }
  while (at) {
    const left = at;
    at = at.nextSibling;
    left.remove();
  }
}

// With an id, the one with the same id; without, the one around the same id, such as
// that of a field, or else what stands here when it is of the same kind.
function find(at, next) {
  let other = at;
  if (!next.id) {
    const inner = next.firstElementChild && next.querySelector("[id]");
    const holds = (one) => !one.id && one.nodeName === next.nodeName && one.querySelector(`#${CSS.escape(inner.id)}`);
    while (inner && other && !holds(other)) other = other.nextSibling;
    if (inner && other) return other;
    return at && !at.id && at.nodeName === next.nodeName ? at : null;
  }
  while (other && !(other.id === next.id && other.nodeName === next.nodeName)) other = other.nextSibling;
  return other;
}

function isKept(node) {
  return node.nodeType === Node.ELEMENT_NODE && node.hasAttribute("data-keep");
}

function copyAttributes(to, from) {
  // What someone unfolded stays open.
  const isGone = ({ name }) => name !== "open" && !from.hasAttribute(name);
  for (const { name } of [...to.attributes].filter(isGone)) to.removeAttribute(name);
  for (const { name, value } of from.attributes) if (to.getAttribute(name) !== value) to.setAttribute(name, value);
}
