import { SankeyChart } from 'echarts/charts';
import { GraphicComponent, MarkLineComponent } from 'echarts/components';
import { use } from 'echarts/core';
import Drawing from '../preview/chart/Drawing';

use([SankeyChart, GraphicComponent, MarkLineComponent]);

/** The drawing of charts with what only the history of segments needs: streams, and lines that mark a day. */
export default Drawing;
