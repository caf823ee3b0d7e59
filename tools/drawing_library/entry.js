// What the page's own scripts call of the libraries.
export { MultiDirectedGraph } from 'graphology';
export { Sigma } from 'sigma';
export { EdgeLineProgram, EdgeRectangleProgram, NodeProgram } from 'sigma/rendering';
export { floatColor } from 'sigma/utils';
