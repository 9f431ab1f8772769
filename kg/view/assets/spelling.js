// Keys under which names are found however they are spelt.

// Letters without what spellings differ in: case, width, blanks and dots, Thai tone marks, จังหวัด before and 県 behind a name.
function folded(text) {
  return text.normalize('NFKD').toLowerCase().replace(/[\u0300-\u036f]/g, '').normalize('NFC')
    .replace(/[\s.\-–_'’"()・]/g, '').replace(/[\u0e48-\u0e4c\u0e47]/g, '').replace(/^จงหวด|^จังหวัด/, '')
    .replace(/ou(?=[^aeiou]|$)/g, 'o').replace(/[県府都市]$/, '');
}

// Thai letters that stand for one Japanese sound, as in kg/thai/japanese.py; the first stands for all.
const SOUNDS = ['กขฃคฅฆ', 'จชฉฌ', 'สซศษ', 'ดฎตฏทธถฐฑฒ', 'นณ', 'ลฬ', 'ยญ', 'พภ', 'าะั', 'ีิ', 'ูุึื'];
const SOUND = new Map(SOUNDS.flatMap((row) => [...row].map((letter) => [letter, row[0]])));
// Tokusima is Tokushima, Huzi is Fuji, Gumma is Gunma.
const ROMAJI = [[/sh/g, 's'], [/ch|ts/g, 't'], [/j/g, 'z'], [/f/g, 'h'], [/([stz])y/g, '$1'], [/m(?=[mbp])/g, 'n'], [/([a-z])\1+/g, '$1']];

// A looser key for Japanese names: โทะกุชิมะ, โตกูชิม่า and Tokusima are found as well.
function loose(key) {
  const thai = [...key.replace(/([เแโ][ก-ฮ])ะ/g, '$1')].map((letter) => SOUND.get(letter) || letter).join('');
  return ROMAJI.reduce((text, [from, to]) => text.replace(from, to), thai);
}
