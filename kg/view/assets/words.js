// Interface words, names and dates in the chosen language.

const LANGUAGES = ['th', 'en', 'ja'];
const languageNumber = () => LANGUAGES.indexOf(state.lang);

function word(key, values = {}) {
  const held = data.words[key];
  const text = held ? held[languageNumber()] : key;
  return text.replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === 'number' ? number(values[name]) : values[name] ?? ''));
}

const number = (value) => new Intl.NumberFormat(state.lang).format(value);

// The word for a code of one of the concept schemes.
function concept(scheme, code) {
  const held = (data.codes[scheme] || {})[code];
  const text = held ? held[languageNumber()] : code;
  return state.lang === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

// Thai letters before a name of a province or prefecture: จังหวัด is part of how it is said, but not of every source's form.
function nameIn(thing, lang) {
  return thing.n[LANGUAGES.indexOf(lang)];
}

function thingName(index) {
  const thing = data.things[index];
  return nameIn(thing, state.lang) || nameIn(thing, 'en') || nameIn(thing, 'th') || nameIn(thing, 'ja') || (thing.o || [])[0] || thing.i;
}

const YEAR_ERA = { th: 'th-TH-u-ca-buddhist', en: 'en-GB', ja: 'ja-JP' };

function year(value) {
  return String(state.lang === 'th' ? value + 543 : value);
}

function day(text) {
  const [y, m, d] = text.split('-').map(Number);
  if (!y) return '';
  if (!m) return state.lang === 'ja' ? `${y}年` : year(y);
  const shape = d ? { year: 'numeric', month: 'short', day: 'numeric' } : { year: 'numeric', month: 'short' };
  const written = new Intl.DateTimeFormat(YEAR_ERA[state.lang], { ...shape, timeZone: 'UTC' }).format(new Date(Date.UTC(y, m - 1, d || 1)));
  return state.lang === 'th' ? written.replace('พ.ศ. ', '') : written;
}

// An EDTF date: a day, month or year, or an interval of two of these of which one may be open.
function date(text) {
  if (!text) return word('no-date');
  const [from, to] = text.split('/');
  if (to === undefined) return day(from);
  if (!to) return word('since', { from: day(from) });
  if (!from) return word('until', { to: day(to) });
  return `${day(from)} – ${day(to)}`;
}

function amount(fact) {
  const unit = { count: '', years: { th: ' ปี', en: ' years', ja: '年' }[state.lang], '%': '%' }[fact.u] ?? ` ${fact.u}`;
  const value = (text) => new Intl.NumberFormat(state.lang, { maximumFractionDigits: 3 }).format(Number(text));
  return (fact.y ? `${value(fact.v)}–${value(fact.y)}` : value(fact.v)) + unit;
}
