package main

import (
	"archive/tar"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-containerregistry/pkg/name"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/tarball"
	"github.com/google/go-containerregistry/pkg/v1/validate"
)

func TestPacksConfigurationAndLayers(t *testing.T) {
	archive, image := pack(t, "--user", "1001", "--workdir", "/app", "--env", "A=1", "--env", "B=x=y",
		"--entrypoint", "/app/run,--verbose", "--layer", sources(t)+":/app", "--file", sources(t)+"/lib/b.txt:/etc/b.conf")

	if err := validate.Image(image); err != nil {
		t.Error(err)
	}
	config, err := image.ConfigFile()
	if err != nil {
		t.Fatal(err)
	}
	c := config.Config
	if c.User != "1001" || c.WorkingDir != "/app" || !slices.Equal(c.Env, []string{"A=1", "B=x=y"}) || !slices.Equal(c.Entrypoint, []string{"/app/run", "--verbose"}) {
		t.Errorf("config is %+v", c)
	}
	manifest, err := tarball.LoadManifest(func() (io.ReadCloser, error) { return os.Open(archive) })
	if err != nil {
		t.Fatal(err)
	}
	if got := manifest[0].RepoTags; !slices.Equal(got, []string{"local/test:1"}) {
		t.Errorf("tags are %v", got)
	}
	layers := layersOf(t, image)
	if len(layers) != 2 {
		t.Fatalf("%d layers, want 2", len(layers))
	}
	wantNames(t, layers[0], "app/", "app/lib/", "app/lib/b.txt", "app/link", "app/run", "app/tmp/")
	wantNames(t, layers[1], "etc/", "etc/b.conf")
}

func TestKeepsModesAndLinksAndOwnsAsRoot(t *testing.T) {
	_, image := pack(t, "--mtime", "1700000000", "--layer", sources(t)+":/")
	modes := map[string]int64{"lib/": 0o755, "lib/b.txt": 0o640, "run": 0o755, "tmp/": 0o1777, "link": 0o777}
	entries := layersOf(t, image)[0]
	for _, e := range entries {
		if e.Mode != modes[e.Name] {
			t.Errorf("%s has mode %o, want %o", e.Name, e.Mode, modes[e.Name])
		}
		if e.Uid != 0 || e.Gid != 0 || e.Uname != "" || e.Gname != "" {
			t.Errorf("%s is not owned by root", e.Name)
		}
		if !e.ModTime.Equal(time.Unix(1_700_000_000, 0)) {
			t.Errorf("%s has time %v", e.Name, e.ModTime)
		}
		if e.Name == "link" && e.Linkname != "run" {
			t.Errorf("link points to %q", e.Linkname)
		}
	}
	if len(entries) != len(modes) {
		t.Errorf("%d entries, want %d", len(entries), len(modes))
	}
}

func TestSameInputGivesSameBytes(t *testing.T) {
	arguments := func() []string { return []string{"--layer", sources(t) + ":/app", "--layer", sources(t) + ":/opt"} }
	first, _ := pack(t, arguments()...)
	time.Sleep(1100 * time.Millisecond) // the files of the second have other times
	second, _ := pack(t, arguments()...)
	if !bytes.Equal(read(t, first), read(t, second)) {
		t.Error("archives differ")
	}
}

func TestFailureLeavesTheEarlierArchive(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "image.tar")
	must(t, os.WriteFile(out, []byte("earlier"), 0o644))
	err := run([]string{"--out", out, "--tag", "local/test:1", "--layer", filepath.Join(dir, "missing") + ":/"}, io.Discard)
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error is %v", err)
	}
	left, _ := filepath.Glob(filepath.Join(dir, "*"))
	hidden, _ := filepath.Glob(filepath.Join(dir, ".image-*"))
	if string(read(t, out)) != "earlier" || len(left) != 1 || len(hidden) != 0 {
		t.Errorf("left behind: %v %v", left, hidden)
	}
}

func TestSaysWhatIsWrong(t *testing.T) {
	file := filepath.Join(t.TempDir(), "f")
	must(t, os.WriteFile(file, nil, 0o644))
	link := file + ".link"
	must(t, os.Symlink(file, link))
	for want, args := range map[string][]string{
		"--out and --tag are required": {"--tag", "a:1"},
		"unexpected argument":          {"--out", "x", "--tag", "a:1", "y"},
		"absolute PATH":                {"--layer", "dir:relative"},
		"KEY=VALUE":                    {"--env", "=1"},
		"can only contain":             {"--out", file + ".tar", "--tag", "a:!"},
		"in this layer already":        {"--out", file + ".tar", "--tag", "a:1", "--file", file + ":/f", "--file", file + ":/f"},
		"symbolic link":                {"--out", file + ".tar", "--tag", "a:1", "--file", link + ":/f"},
		"neither a file":               {"--out", file + ".tar", "--tag", "a:1", "--file", "/dev/null:/f"},
	} {
		if err := run(args, io.Discard); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: error is %v, want one with %q", args, err, want)
		}
	}
}

func pack(t *testing.T, arguments ...string) (string, v1.Image) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "image.tar")
	must(t, run(append([]string{"--out", out, "--tag", "local/test:1"}, arguments...), io.Discard))
	tag, err := name.NewTag("local/test:1")
	must(t, err)
	image, err := tarball.ImageFromPath(out, &tag)
	must(t, err)
	return out, image
}

func sources(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	must(t, os.Chmod(dir, 0o755))
	must(t, os.Mkdir(filepath.Join(dir, "lib"), 0o755))
	must(t, os.Mkdir(filepath.Join(dir, "tmp"), 0o755))
	must(t, os.Chmod(filepath.Join(dir, "tmp"), 0o777|os.ModeSticky))
	must(t, os.WriteFile(filepath.Join(dir, "run"), []byte("#!"), 0o755))
	must(t, os.WriteFile(filepath.Join(dir, "lib", "b.txt"), []byte("b"), 0o640))
	must(t, os.Symlink("run", filepath.Join(dir, "link")))
	return dir
}

func layersOf(t *testing.T, image v1.Image) [][]*tar.Header {
	t.Helper()
	layers, err := image.Layers()
	must(t, err)
	var all [][]*tar.Header
	for _, l := range layers {
		content, err := l.Uncompressed()
		must(t, err)
		var headers []*tar.Header
		for reader := tar.NewReader(content); ; {
			header, err := reader.Next()
			if err == io.EOF {
				break
			}
			must(t, err)
			headers = append(headers, header)
		}
		must(t, content.Close())
		all = append(all, headers)
	}
	return all
}

func wantNames(t *testing.T, entries []*tar.Header, want ...string) {
	t.Helper()
	var got []string
	for _, e := range entries {
		got = append(got, e.Name)
	}
	if !slices.Equal(got, want) {
		t.Errorf("entries are %v, want %v", got, want)
	}
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	content, err := os.ReadFile(file)
	must(t, err)
	return content
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
