/**
 * The main process: the only code with Node, sockets and files. This file makes the parts and ties them to the
 * app's life; what a window may ask for is in `ipc/`, where what was committed is kept in `journal/`, what holds
 * a page in its place in `security.ts`.
 */
import { resolve } from 'node:path';
import { app } from 'electron';
import { startApplication } from './application';
import { registerScheme } from './sessions';

const chosenFolder = app.commandLine.getSwitchValue('user-data-dir');
if (chosenFolder) app.setPath('userData', resolve(chosenFolder));
registerScheme();
startApplication();
