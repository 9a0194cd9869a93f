// Command probe is the workload of the cluster's test: a web server that tells its host name, and
// the few commands that the test runs inside pods.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
)

func main() {
	if len(os.Args) < 2 {
		log.Fatal("probe serve | lookup NAME | get URL | write FILE TEXT | read FILE")
	}
	output, err := run(os.Args[1], os.Args[2:])
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(output)
}

func run(command string, args []string) (string, error) {
	switch command {
	case "serve":
		return "", serve()
	case "lookup":
		addresses, err := net.LookupHost(args[0])
		return strings.Join(addresses, " "), err
	case "get":
		return get(args[0])
	case "write":
		return "", os.WriteFile(args[0], []byte(args[1]), 0o600)
	case "read":
		content, err := os.ReadFile(args[0])
		return string(content), err
	default:
		return "", fmt.Errorf("unknown command %q", command)
	}
}

func serve() error {
	name, err := os.Hostname()
	if err != nil {
		return err
	}
	log.Printf("%s serves", name)
	return http.ListenAndServe(":8080", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, name)
	}))
}

func get(url string) (string, error) {
	response, err := http.Get(url)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	return string(body), err
}
