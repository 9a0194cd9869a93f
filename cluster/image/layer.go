package main

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/types"
)

// layer is a tar file on disk. It stays uncompressed, as `docker save` writes it: compressing
// hundreds of megabytes to unpack them on the same machine costs seconds and saves nothing.
type layer struct {
	file   string
	digest v1.Hash
	size   int64
}

func newLayer(mappings []mapping, mtime time.Time, file string) (v1.Layer, error) {
	if err := writeTar(mappings, mtime, file); err != nil {
		return nil, err
	}
	content, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer content.Close()
	digest, size, err := v1.SHA256(content)
	return &layer{file, digest, size}, err
}

func (l *layer) Digest() (v1.Hash, error)             { return l.digest, nil }
func (l *layer) DiffID() (v1.Hash, error)             { return l.digest, nil }
func (l *layer) Size() (int64, error)                 { return l.size, nil }
func (l *layer) MediaType() (types.MediaType, error)  { return types.DockerUncompressedLayer, nil }
func (l *layer) Compressed() (io.ReadCloser, error)   { return os.Open(l.file) }
func (l *layer) Uncompressed() (io.ReadCloser, error) { return os.Open(l.file) }

func writeTar(mappings []mapping, mtime time.Time, file string) (err error) {
	out, err := os.Create(file)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	w := &tarWriter{Writer: tar.NewWriter(out), mtime: mtime, written: map[string]bool{".": true}}
	for _, m := range mappings {
		if err := w.add(m); err != nil {
			return fmt.Errorf("%s: %w", m.host, err)
		}
	}
	return w.Close()
}

type tarWriter struct {
	*tar.Writer
	mtime   time.Time
	written map[string]bool
}

func (w *tarWriter) add(m mapping) error {
	dest := strings.TrimPrefix(m.dest, "/")
	if dest == "" {
		dest = "."
	}
	if err := w.addParents(path.Dir(dest)); err != nil {
		return err
	}
	// WalkDir visits in lexical order, which fixes the order of entries.
	return filepath.WalkDir(m.host, func(file string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(m.host, file)
		if err != nil {
			return err
		}
		info, err := os.Lstat(file)
		if err != nil {
			return err
		}
		if relative == "." && info.Mode()&fs.ModeSymlink != 0 {
			return errors.New("is a symbolic link; name what it points to")
		}
		return w.entry(file, path.Join(dest, filepath.ToSlash(relative)), info)
	})
}

func (w *tarWriter) addParents(dir string) error {
	if w.written[dir] {
		return nil
	}
	if err := w.addParents(path.Dir(dir)); err != nil {
		return err
	}
	return w.header(&tar.Header{Name: dir, Typeflag: tar.TypeDir, Mode: 0o755})
}

func (w *tarWriter) entry(file, name string, info fs.FileInfo) error {
	header := &tar.Header{Name: name, Mode: unixMode(info.Mode())}
	switch {
	case info.IsDir():
		header.Typeflag = tar.TypeDir
		return w.header(header)
	case info.Mode()&fs.ModeSymlink != 0:
		target, err := os.Readlink(file)
		if err != nil {
			return err
		}
		header.Typeflag, header.Linkname = tar.TypeSymlink, target
		return w.header(header)
	case info.Mode().IsRegular():
		header.Typeflag, header.Size = tar.TypeReg, info.Size()
		return w.regular(file, header)
	default:
		return fmt.Errorf("%s is neither a file, a folder nor a symbolic link", file)
	}
}

func (w *tarWriter) regular(file string, header *tar.Header) error {
	content, err := os.Open(file)
	if err != nil {
		return err
	}
	defer content.Close()
	if err := w.header(header); err != nil {
		return err
	}
	_, err = io.Copy(w, content)
	return err
}

func (w *tarWriter) header(header *tar.Header) error {
	if w.written[header.Name] {
		if header.Typeflag == tar.TypeDir {
			return nil
		}
		return fmt.Errorf("/%s is in this layer already", header.Name)
	}
	w.written[header.Name] = true
	if header.Typeflag == tar.TypeDir {
		header.Name += "/"
	}
	header.ModTime = w.mtime
	return w.WriteHeader(header)
}

// unixMode keeps set-user-id, set-group-id and sticky bits, which Go keeps apart from permissions.
func unixMode(mode fs.FileMode) int64 {
	bits := int64(mode.Perm())
	for flag, bit := range map[fs.FileMode]int64{fs.ModeSetuid: 0o4000, fs.ModeSetgid: 0o2000, fs.ModeSticky: 0o1000} {
		if mode&flag != 0 {
			bits |= bit
		}
	}
	return bits
}
