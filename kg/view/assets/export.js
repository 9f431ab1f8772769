// What is shown, as a picture or as CSV.

// A cell that no spreadsheet takes for a formula, quoted where it has to be.
function cell(value) {
  const text = String(value).replace(/^([=+\-@\t\r])/, "'$1");
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function tableText() {
  const { quotes, sentences, documents } = await evidence();
  const head = [...COLUMNS.map(([, label]) => word(label)), word('proof'), word('source')];
  const lines = tableRows().map((row) => {
    const [documentNumber, sentence, start, end] = quotes[(data.facts[row.fact].q || [])[0]] || [];
    const told = documents[documentNumber] || {};
    return [row.thai, row.japanese, row.kind, row.status, data.facts[row.fact].d || '', row.documents,
      sentence === undefined ? '' : sentences[sentence].slice(start, end), told.u || told.i || ''];
  });
  return [head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n');
}

async function copyTable() {
  const text = await tableText();
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el('textarea', {}, text);
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  note(word('copied'));
  say(word('copied'));
}

async function saveTable() {
  download(new Blob(['\ufeff', await tableText()], { type: 'text/csv' }), 'otagai.csv');
}

function download(blob, name) {
  const address = URL.createObjectURL(blob);
  el('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function savePicture() {
  const picture = state.view === 'map' ? await mapPicture() : drawing.canvas.frame.canvas;
  const scale = state.view === 'map' ? 2 : picture.width / byId('canvas').clientWidth;
  const [margin, head] = [24 * scale, 76 * scale];
  const sheet = el('canvas', { width: picture.width + 2 * margin, height: picture.height + head + 2 * margin });
  const ctx = sheet.getContext('2d');
  ctx.fillStyle = color('paper');
  ctx.fillRect(0, 0, sheet.width, sheet.height);
  ctx.fillStyle = color('ink');
  ctx.textBaseline = 'top';
  ctx.font = `600 ${22 * scale}px ${fontFamily()}`;
  ctx.fillText(word('title'), margin, margin);
  ctx.font = `400 ${13 * scale}px ${fontFamily()}`;
  ctx.fillStyle = color('quiet');
  ctx.fillText(byId('basis').textContent, margin, margin + 32 * scale);
  drawLegend(ctx, margin, margin + 56 * scale, scale);
  ctx.drawImage(picture, margin, margin + head);
  sheet.toBlob((blob) => download(blob, 'otagai.png'));
}

function drawLegend(ctx, left, y, scale) {
  let x = left;
  for (const family of state.families) {
    ctx.strokeStyle = color(`family-${family}`);
    ctx.lineWidth = 2.5 * scale;
    ctx.setLineDash(family === 'planned' ? [5 * scale, 4 * scale] : []);
    ctx.beginPath();
    ctx.moveTo(x, y + 8 * scale);
    ctx.lineTo(x + 26 * scale, y + 8 * scale);
    ctx.stroke();
    ctx.fillText(word(family), x + 33 * scale, y);
    x += 33 * scale + ctx.measureText(word(family)).width + 20 * scale;
  }
  ctx.setLineDash([]);
}
