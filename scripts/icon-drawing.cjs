// Runs in Electron: draws resources/icon/icon.svg in the sizes given and writes them as <size>.png into a folder.
const { app, BrowserWindow } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

const [folder = '', source = '', ...sizes] = process.argv.slice(-Number(process.env.ICON_ARGUMENTS ?? 0));

/** @param {string} svg @param {number} size @returns {string} what the page runs: the picture as a PNG's data URL */
const drawing = (svg, size) => `new Promise((resolve, reject) => {
  const picture = new Image(${size}, ${size});
  picture.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = ${size};
    canvas.getContext('2d').drawImage(picture, 0, 0, ${size}, ${size});
    resolve(canvas.toDataURL('image/png'));
  };
  picture.onerror = () => reject(new Error('The drawing is no picture.'));
  picture.src = 'data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}';
})`;

app.disableHardwareAcceleration();
app.whenReady().then(async () => {
  const { webContents } = new BrowserWindow({ show: false });
  await webContents.loadURL('about:blank');
  const svg = fs.readFileSync(source, 'utf8');
  for (const size of sizes) {
    const url = String(await webContents.executeJavaScript(drawing(svg, Number(size))));
    fs.writeFileSync(path.join(folder, `${size}.png`), Buffer.from(url.split(',')[1] ?? '', 'base64'));
  }
  app.quit();
});
