// What was typed and the server does not have yet, kept in the browser: a lost
// connection or a closed tab loses nothing. Each text lies under the address of its
// section, with the writing it was made from, and with who typed it: others may sit
// at the same computer later.

const MOST_LEFT = 5;

export class Drawer {
  constructor(address, who) {
    this.key = `voorrang:plan:${address}`;
    this.leftKey = `voorrang:plan-left:${address}`;
    this.who = who;
    this.wrote = null;
  }

  keep({ text, base, seen }) {
    this.wrote = JSON.stringify({ text, base, seen, who: this.who });
    store(this.key, this.wrote);
  }

  // Unless another tab keeps its own there.
  clear() {
    if (this.wrote !== null && read(this.key) === this.wrote) store(this.key, null);
    this.wrote = null;
  }

  // What earlier visits left, the newest first. It moves to a place of its own, where
  // what is typed now does not write over it.
  left() {
    const all = parse(read(this.leftKey)) ?? [];
    const last = parse(read(this.key));
    if (last) {
      store(this.leftKey, JSON.stringify([last, ...all].slice(0, MOST_LEFT)));
      store(this.key, null);
    }
    return (last ? [last, ...all] : all).filter((one) => one.who === this.who);
  }

  drop(left) {
    const same = JSON.stringify(left);
    const rest = (parse(read(this.leftKey)) ?? []).filter((one) => JSON.stringify(one) !== same);
    store(this.leftKey, rest.length > 0 ? JSON.stringify(rest) : null);
  }
}

// A browser that keeps nothing still sends what it has while it is open.
function read(key) {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key, value) {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
  } catch {
    // Full, or not allowed.
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
