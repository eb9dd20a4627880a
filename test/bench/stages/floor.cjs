/**
 * A list of files, or a folder → each opened, read into one buffer and closed, and nothing made of it: what any program
 * of Node's needs for that before it has scanned a byte. Run by sections/floor.mjs.
 * Usage: node floor.cjs given LIST | node floor.cjs found DIR
 */
const { closeSync, openSync, readFileSync, readSync, readdirSync } = require('node:fs');

const [how, what] = process.argv.slice(2);
const buffer = Buffer.allocUnsafeSlow(4 << 20);
let files = 0;
let bytes = 0;

if (how === 'given') for (const path of readFileSync(what, 'utf8').split('\0')) read(path);
else readAll(what);
console.log(JSON.stringify({ files, bytes }));

function read(path) {
  const file = openSync(path);
  let count;
  do {
    count = readSync(file, buffer, 0, buffer.length, null);
    bytes += count;
    // What does not fill it is the end, as nearly always.
  } while (count === buffer.length);
  closeSync(file);
  files++;
}

function readAll(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isFile()) read(path);
    else if (entry.isDirectory() && entry.name !== '.git') readAll(path);
  }
}
