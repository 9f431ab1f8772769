// Making elements. Everything that comes from the data enters as text; markup is never parsed.

function el(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

const byId = (id) => document.getElementById(id);
const colors = getComputedStyle(document.documentElement); // always the current ones
const color = (name) => colors.getPropertyValue(`--${name}`).trim();

function button(label, action, attributes = {}) {
  return el('button', { type: 'button', onclick: action, ...attributes }, label);
}

// A sample of the line that a family is drawn with.
function sample(family) {
  return svg('svg', { class: `sample ${family}`, viewBox: '0 0 26 10', 'aria-hidden': 'true' }, svg('path', { d: 'M2 5h22' }));
}

function say(text) {
  byId('said').textContent = text;
}

// Only addresses of the web become links.
function link(address, label) {
  return /^https?:\/\//i.test(address) ? el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, label) : null;
}
