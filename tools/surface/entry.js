// What the surface takes from elsewhere, in one file: the form viewer, and what its own fields are drawn with.
export {Form, Datetime, Numberfield, Label, Description, Errors} from '@bpmn-io/form-js-viewer';
export {h, options} from 'preact';
export {useEffect, useRef, useState} from 'preact/hooks';
