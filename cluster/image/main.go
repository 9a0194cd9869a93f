// Command image packs folders and files into a container image archive (docker-archive) without a
// container engine. The same input gives the same bytes: entries are sorted, owned by root and
// carry one fixed time.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
	"time"
)

func main() {
	err := run(os.Args[1:], os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, "image:", err)
		os.Exit(1)
	}
}

func run(args []string, messages io.Writer) error {
	spec, out, err := parse(args, messages)
	if err != nil {
		return err
	}
	return write(spec, out)
}

func parse(args []string, messages io.Writer) (spec imageSpec, out string, err error) {
	var files []mapping
	flags := flag.NewFlagSet("image", flag.ContinueOnError)
	flags.SetOutput(messages)
	flags.StringVar(&out, "out", "", "archive to write (required)")
	flags.StringVar(&spec.tag, "tag", "", "name of the image, `NAME:TAG` (required)")
	flags.StringVar(&spec.user, "user", "", "user the container runs as, `UID[:GID]`")
	flags.StringVar(&spec.workdir, "workdir", "", "working directory of the container")
	mtime := flags.Int64("mtime", 0, "time of every entry, in `seconds` since 1970")
	flags.Func("entrypoint", "command of the container, `PROGRAM[,ARGUMENT...]`", func(value string) error {
		spec.entrypoint = strings.Split(value, ",")
		return nil
	})
	flags.Func("env", "environment variable, `KEY=VALUE` (repeatable)", func(value string) error {
		if strings.Index(value, "=") < 1 {
			return errors.New("write KEY=VALUE")
		}
		spec.env = append(spec.env, value)
		return nil
	})
	flags.Func("layer", "content of a folder as one layer, `DIR:/DEST` (repeatable)", func(value string) error {
		m, err := parseMapping(value)
		spec.layers = append(spec.layers, []mapping{m})
		return err
	})
	flags.Func("file", "one file, `HOST:/PATH` (repeatable; together they are the last layer)", func(value string) error {
		m, err := parseMapping(value)
		files = append(files, m)
		return err
	})
	if err := flags.Parse(args); err != nil {
		return spec, out, err
	}
	if flags.NArg() > 0 {
		return spec, out, fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if out == "" || spec.tag == "" {
		return spec, out, errors.New("--out and --tag are required (see --help)")
	}
	if len(files) > 0 {
		spec.layers = append(spec.layers, files)
	}
	spec.mtime = time.Unix(*mtime, 0).UTC()
	return spec, out, nil
}

// parseMapping splits at the last colon, so that a path on the host may hold one.
func parseMapping(value string) (mapping, error) {
	colon := strings.LastIndex(value, ":")
	if colon < 1 || !path.IsAbs(value[colon+1:]) {
		return mapping{}, errors.New("write HOST:/PATH with an absolute PATH")
	}
	return mapping{host: value[:colon], dest: path.Clean(value[colon+1:])}, nil
}
