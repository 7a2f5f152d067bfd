// Fills "{card} to {place}" with words.
export function fill(pattern, words) {
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? whole);
}
