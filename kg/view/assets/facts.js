// One fact as a card: what, when, who, and the sentences that prove it with the proving words marked.

const CONTEXT = 150; // letters of the sentence shown on each side of the proving words
const SCHEME = { agreements: 'agreement-kind', planned: 'agreement-kind', gatherings: 'gathering-kind', figures: 'figure-kind', posts: 'role' };
const STATUS = { agreements: 'agreement-status', planned: 'agreement-status', investments: 'investment-status' };
const PARTS = ['party', 'from', 'to', 'investor', 'organizer', 'participant', 'signatory', 'person', 'place'];

function factTitle(fact) {
  const kind = SCHEME[fact.f] && fact.k ? concept(SCHEME[fact.f], fact.k) : word(`one-${fact.f}`);
  const status = STATUS[fact.f] && fact.s ? concept(STATUS[fact.f], fact.s) : '';
  return [kind, status].filter(Boolean).join(' · ');
}

const modality = (fact) => (fact.s === 'planned' ? word('planned-claim') : word(fact.s));
const compareFacts = (a, b) => (data.facts[a].a || data.facts[a].z || '9999').localeCompare(data.facts[b].a || data.facts[b].z || '9999') || a - b;

function factCard(number) {
  const fact = data.facts[number];
  const names = fact.n && fact.n !== factTitle(fact) ? el('p', { class: 'fact-name' }, fact.n) : null;
  return el('article', { class: `fact ${fact.f}`, 'data-fact': number },
    el('header', {}, sample(fact.f), el('h4', {}, factTitle(fact)), el('span', { class: 'when' }, date(fact.d))),
    names, fact.v && fact.f === 'investments' ? el('p', { class: 'value' }, amount(fact)) : null, partsOf(fact), sectors(fact), proofs(fact));
}

function partsOf(fact) {
  const rows = [];
  for (const part of PARTS) {
    const held = (fact.w || []).filter((pair) => pair[0] === part).map((pair) => pair[1]);
    if (!held.length) continue;
    rows.push(el('dt', {}, word(part === 'place' ? 'place-of' : part)), el('dd', {}, listed(held.map((thing) => thingLink(thing)))));
  }
  return rows.length ? el('dl', { class: 'parts' }, rows) : null;
}

function listed(nodes) {
  return nodes.flatMap((node, n) => (n ? [state.lang === 'ja' ? '、' : ', ', node] : [node]));
}

function thingLink(id) {
  return button(thingName(id), () => show(id), { class: 'thing', 'data-thing': nameOf(id) });
}

function sectors(fact) {
  const told = sectorsOf(fact).map((code) => concept('sector', code));
  if (!told.length) return null;
  if (!fact.x) return el('p', { class: 'sectors around' }, `${word('sectors-around')}: ${told.join(' · ')}`);
  return el('p', { class: 'sectors' }, told.map((name) => el('span', {}, name)));
}

// A claim: the number, what kind of number, whether it was reported, planned or only expected, and who said so.
function claimCard(number) {
  const fact = data.facts[number];
  const speakers = (fact.w || []).filter((pair) => pair[0] === 'speaker').map((pair) => pair[1]);
  const [before, after] = word('said-by', { name: '\u0000' }).split('\u0000');
  return el('article', { class: `fact figures ${fact.s || ''}`, 'data-fact': number },
    el('header', {}, el('h4', {}, el('span', { class: 'number' }, amount(fact)), ' ', el('span', { class: 'what' }, concept('figure-kind', fact.k))),
      fact.d ? el('span', { class: 'when' }, date(fact.d)) : null),
    el('p', { class: 'said' }, el('span', { class: `modality ${fact.s || ''}` }, modality(fact)),
      speakers.length ? el('span', {}, before, listed(speakers.map(thingLink)), after) : el('span', {}, word('said-by-release'))),
    proofs(fact));
}

// The quotations are read from their own block when the card is made.
function proofs(fact) {
  const box = el('div', { class: 'proofs' });
  if (fact.q) evidence().then((held) => {
    const [first, ...rest] = fact.q.map((quote) => proof(held, quote));
    box.append(first);
    if (rest.length) box.append(el('details', {}, el('summary', {}, word('more-proofs', { count: rest.length })), rest));
  });
  return box;
}

function proof(held, quote) {
  const [documentNumber, sentence, start, end] = held.quotes[quote];
  const told = held.documents[documentNumber];
  const source = el('footer', {}, el('span', { class: 'title' }, told.t || told.i),
    el('span', { class: 'day' }, told.d ? day(told.d) : word('no-date')), told.u ? link(told.u, word('source')) : told.l ? el('span', { class: 'source' }, told.l) : null);
  return el('figure', {}, quotation(held.sentences[sentence], start, end), source);
}

function quotation(text, start, end) {
  const box = el('blockquote', { lang: 'th' });
  const write = (from, to) => box.replaceChildren(
    from ? '…' : '', text.slice(from, start), el('mark', {}, text.slice(start, end)), text.slice(end, to), to < text.length ? '…' : '');
  const from = start > CONTEXT + 40 ? cut(text, start - CONTEXT, -1) : 0;
  const to = text.length - end > CONTEXT + 40 ? cut(text, end + CONTEXT, 1) : text.length;
  write(from, to);
  if (from || to < text.length) {
    const more = button(word('full-sentence'), () => { write(0, text.length); more.remove(); }, { class: 'quiet' });
    return el('div', {}, box, more);
  }
  return box;
}

// The next blank in a direction, so that no word is cut where there is one near; else no combining mark is parted from its letter.
function cut(text, from, step) {
  for (let n = 0; n < 40; n += 1) if (text[from + n * step] === ' ') return from + n * step;
  let at = from;
  while (/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\udc00-\udfff]/.test(text[at] || '')) at += step;
  return at;
}
