// What every script finds in place of the parts of the language that could depend on clock or chance, never end, or fill the memory.
// 'match', 'join' and 'nesting' come from the host and keep its limits; 'now' is the end of the as-of day.
(function (global, match, join, nesting, now) {
    'use strict';
    var RealDate = Date, parse = JSON.parse, apply = Function.prototype.apply, longest = 100000;

    function FixedDate(year, month, day, hour, minute, second, millisecond) {
        if (!(this instanceof FixedDate)) { return new RealDate(now).toString(); }
        switch (arguments.length) {
            case 0: return new RealDate(now);
            case 1: return new RealDate(year);
            default: return new RealDate(year, month, day === undefined ? 1 : day, hour || 0, minute || 0, second || 0, millisecond || 0);
        }
    }
    FixedDate.prototype = RealDate.prototype;
    FixedDate.prototype.constructor = FixedDate;
    FixedDate.parse = RealDate.parse;
    FixedDate.UTC = RealDate.UTC;
    FixedDate.now = function () { return now; };
    global.Date = FixedDate;
    Math.random = function () { throw new Error('Math.random would give another result each time; use hash_bucket in Calculate'); };

    function bounded(length) {
        if (length > longest) { throw new RangeError('the array is longer than ' + longest); }
    }
    Function.prototype.apply = function (self, list) {
        if (list !== null && list !== undefined) { bounded(list.length); }
        return apply.call(this, self, list || []);
    };
    ['reverse', 'slice', 'sort', 'splice', 'indexOf', 'lastIndexOf', 'every', 'some', 'forEach', 'map', 'filter', 'reduce', 'reduceRight', 'shift',
        'unshift', 'concat'].forEach(function (name) {
        var real = Array.prototype[name];
        Array.prototype[name] = function () {
            var result;
            bounded(this.length);
            result = apply.call(real, this, arguments);
            if (name === 'concat') { bounded(result.length); }
            return result;
        };
    });
    Array.prototype.join = function (separator) {
        bounded(this.length);
        return join(this, separator === undefined ? ',' : String(separator));
    };
    Array.prototype.toString = function () { return this.join(); };
    JSON.parse = function (text, reviver) {
        var json = String(text);
        if (json.length > 1000000 || nesting(json) > 100) { throw new RangeError('the JSON is too large or nested too deeply'); }
        return parse(json, reviver);
    };

    function isRegExp(value) { return Object.prototype.toString.call(value) === '[object RegExp]'; }

    RegExp.prototype.exec = function (value) {
        var text = String(value), start = this.global ? this.lastIndex : 0, found = start <= text.length ? match(this, text, start) : null;
        if (this.global) { this.lastIndex = found === null ? 0 : found.index + found[0].length; }
        return found;
    };
    RegExp.prototype.test = function (value) { return this.exec(value) !== null; };
    String.prototype.search = function (pattern) {
        var found = match(isRegExp(pattern) ? pattern : new RegExp(pattern), String(this), 0);
        return found === null ? -1 : found.index;
    };
    function all(pattern, text) {
        var found = [], one, at = 0;
        while (at <= text.length && (one = match(pattern, text, at)) !== null) {
            found.push(one);
            at = one.index + (one[0].length || 1);
            if (!pattern.global) { break; }
        }
        return found;
    }
    String.prototype.match = function (value) {
        var pattern = isRegExp(value) ? value : new RegExp(value), found;
        if (!pattern.global) { return match(pattern, String(this), 0); }
        found = all(pattern, String(this)).map(function (one) { return one[0]; });
        return found.length > 0 ? found : null;
    };
    String.prototype.split = function (separator, limit) {
        var text = String(this), most = limit === undefined ? longest + 1 : limit >>> 0, parts = [], last = 0, at = 0, one, size;
        if (separator === undefined) { return most > 0 ? [text] : []; }
        if (text === '' && (isRegExp(separator) ? match(separator, '', 0) !== null : String(separator) === '')) { return []; }
        while (parts.length < most && at < text.length) {
            if (isRegExp(separator)) {
                one = match(separator, text, at);
                if (one === null) { break; }
                size = one[0].length;
                at = one.index;
            } else {
                size = String(separator).length;
                at = size === 0 ? at : text.indexOf(separator, at);
                if (at < 0) { break; }
                one = [''];
            }
            if (size === 0) {
                if (at === last) { at++; if (at >= text.length) { break; } if (isRegExp(separator)) { continue; } }
            }
            if (at >= text.length && size === 0) { break; }
            parts.push(text.substring(last, at));
            parts = parts.concat(Array.prototype.slice.call(one, 1));
            last = at + size;
            at = last;
            bounded(parts.length);
        }
        if (parts.length < most) { parts.push(text.substring(last)); }
        return parts.slice(0, most);
    };
    function expand(template, text, one) {
        var out = [], at = 0, sign, next, number;
        while ((sign = template.indexOf('$', at)) >= 0 && sign < template.length - 1) {
            out.push(template.substring(at, sign));
            next = template.charAt(sign + 1);
            at = sign + 2;
            if (next === '$') { out.push('$'); }
            else if (next === '&') { out.push(one[0]); }
            else if (next === '`') { out.push(text.substring(0, one.index)); }
            else if (next === "'") { out.push(text.substring(one.index + one[0].length)); }
            else {
                number = parseInt(template.substr(sign + 1, 2), 10);
                if (number >= one.length) { number = parseInt(next, 10); }
                if (number > 0 && number < one.length) {
                    out.push(one[number] === undefined ? '' : one[number]);
                    at = sign + 1 + (String(number).length < 2 && template.charAt(sign + 1) === '0' ? 2 : String(number).length);
                } else { out.push('$' + next); }
            }
        }
        out.push(template.substring(at));
        return join(out, '');
    }
    String.prototype.replace = function (pattern, by) {
        var text = String(this), out = [], last = 0, found, index;
        if (isRegExp(pattern)) { found = all(pattern, text); }
        else {
            index = text.indexOf(String(pattern));
            found = index < 0 ? [] : [[String(pattern)]];
            if (index >= 0) { found[0].index = index; }
        }
        found.forEach(function (one) {
            out.push(text.substring(last, one.index));
            out.push(typeof by === 'function' ? String(apply.call(by, undefined, one.concat([one.index, text]))) : expand(String(by), text, one));
            last = one.index + one[0].length;
        });
        out.push(text.substring(last));
        return join(out, '');
    };

    delete JSON.stringify;
    delete Array.prototype.toLocaleString;
    delete String.prototype.concat;
    delete RegExp.prototype.compile;
    delete global.eval;
    delete global.Function;
    Object.getPrototypeOf(isRegExp).constructor = function () { throw new Error('Function is not available'); };

    // Nothing that a script could keep something in from row to row stays open.
    [Object, Array, String, Number, Boolean, RegExp, Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError, FixedDate, RealDate]
        .forEach(function (type) { Object.freeze(type.prototype); Object.freeze(type); });
    [Math, JSON, Object.getPrototypeOf(isRegExp)].forEach(Object.freeze);
})
