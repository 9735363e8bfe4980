import { backdrop, SCENE_HEIGHT, SCENE_WIDTH, sprig } from './backdrop';
import { Pen } from './pen';
import type { Prop, Scene } from './scenes';
import { looks } from './shapes';
import { dropOf, paintOf, shadowOf } from './studio';

/** Lifestyle picture: products standing, hanging or lying in a room. */
export function scenePicture(scene: Scene): string {
  const pen = new Pen(scene.name);
  const room = backdrop(pen, scene.mood, scene.wall, scene.table);
  const content = scene.props.map((prop) => placed(pen, prop, scene)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SCENE_WIDTH}" height="${SCENE_HEIGHT}" viewBox="0 0 ${SCENE_WIDTH} ${SCENE_HEIGHT}">${pen.defs}${room}${content}</svg>`;
}

function placed(pen: Pen, prop: Prop, scene: Scene): string {
  const drawing = looks[prop.shape].draw(pen, paintOf(prop.colour));
  const scale = prop.height / (drawing.height + dropOf(drawing));
  const turn = prop.turn === undefined ? '' : ` rotate(${prop.turn})`;
  const leaves =
    prop.leaves === undefined
      ? ''
      : [-70, 10, 84]
          .map((lean, index) =>
            sprig(
              pen,
              [lean * 0.12, -drawing.height * 0.97],
              drawing.height * (index === 1 ? 0.86 : 0.66),
              lean * 1.5,
              prop.leaves ?? '',
            ),
          )
          .join('');
  const shadow = shadowOf(pen, drawing, scene.mood === 'evening' ? 1.5 : 1.25);
  return `<g transform="translate(${prop.x} ${prop.y}) scale(${scale.toFixed(4)})${turn}">${shadow}${leaves}${drawing.svg}</g>`;
}
